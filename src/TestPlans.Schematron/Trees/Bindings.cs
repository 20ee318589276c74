using System.Text;
using System.Xml;

namespace TestPlans.Schematron.Trees;

/// <summary>Prefixes in scope while reading. Each set of bindings has a number, so that names resolved under it are found again.</summary>
internal sealed class Bindings(byte[] source, TagTable tags)
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly List<PrefixBinding> _scope = [];
    private readonly LexicalNames _elements = new(source);
    private readonly LexicalNames _attributes = new(source);
    private int _sets;

    /// <summary>Number of the set in force.</summary>
    public int Current { get; private set; }

    public int Depth => _scope.Count;

    /// <summary>Adds a binding; false when the platform must judge it.</summary>
    public bool Declare(string prefix, string uri)
    {
        if (uri is Namespaces.Xml or Xmlns || prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) || (prefix.Length > 0 && (uri.Length == 0 || !IsName(prefix))))
        {
            return false;
        }

        if (Lookup(prefix) != uri)
        {
            Current = ++_sets;
        }

        _scope.Add(new PrefixBinding(prefix, uri));
        return true;
    }

    /// <summary>Comes back to the set that was in force outside an element.</summary>
    public void Restore(int set, int depth)
    {
        Current = set;
        _scope.RemoveRange(depth, _scope.Count - depth);
    }

    /// <summary>Number of the name; 0 when the platform must judge it.</summary>
    public int Resolve(NameSpan name, bool attribute)
    {
        var known = attribute ? _attributes : _elements;

        // An attribute without prefix has the same name under all bindings.
        var set = attribute && name.Colon < 0 ? -1 : Current;
        var number = known.Find(name, set);
        if (number == 0 && (number = Make(name, attribute)) != 0)
        {
            known.Add(name, set, number);
        }

        return number;
    }

    /// <summary>Number of the target of an instruction; 0 when the platform must judge it.</summary>
    public int Target(NameSpan name)
    {
        var target = Encoding.UTF8.GetString(name.Of(source));
        return name.Colon >= 0 || !IsName(target) || target.Equals("xml", StringComparison.OrdinalIgnoreCase) ? 0 : tags.Of(string.Empty, string.Empty, target);
    }

    private int Make(NameSpan name, bool attribute)
    {
        var text = Encoding.UTF8.GetString(name.Of(source));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? string.Empty : text[..colon];
        var local = colon < 0 ? text : text[(colon + 1)..];
        var uri = prefix == "xml" && attribute ? Namespaces.Xml : prefix.Length == 0 && attribute ? string.Empty : Lookup(prefix);
        return uri is null || !IsName(local) || (colon >= 0 && !IsName(prefix)) || tags.Count == NodeTable.MaxNames ? 0 : tags.Of(prefix, uri, local);
    }

    private string? Lookup(string prefix)
    {
        for (var index = _scope.Count - 1; index >= 0; index--)
        {
            if (_scope[index].Prefix == prefix)
            {
                return _scope[index].Uri;
            }
        }

        return prefix.Length == 0 ? string.Empty : null;
    }

    private static bool IsName(string text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
        {
            return false;
        }

        foreach (var one in text)
        {
            if (!XmlConvert.IsNCNameChar(one))
            {
                return false;
            }
        }

        return true;
    }
}
