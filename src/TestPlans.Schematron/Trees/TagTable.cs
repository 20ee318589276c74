using System.Runtime.InteropServices;

namespace TestPlans.Schematron.Trees;

/// <summary>The names of one document, numbered. Number 0 is the absence of a name.</summary>
internal sealed class TagTable
{
    private readonly Dictionary<(string Prefix, string Uri, string Local), int> _numbers = [];
    private readonly Dictionary<(string Uri, string Local), Name> _byName = [];
    private readonly List<Name?> _names = [null];
    private readonly List<string> _prefixes = [string.Empty];

    /// <summary>Names by number. One expanded name is one object.</summary>
    public Name?[] Names => [.. _names];

    public string[] Prefixes => [.. _prefixes];

    public int Count => _names.Count;

    public Name? this[int number] => _names[number];

    public int Of(string prefix, string uri, string local)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (prefix, uri, local), out var known);
        if (!known)
        {
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, (uri, local), out _);
            number = _names.Count;
            _names.Add(name ??= Name.OfDocument(uri, local));
            _prefixes.Add(prefix);
        }

        return number;
    }
}
