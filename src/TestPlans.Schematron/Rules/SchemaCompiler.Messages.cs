using System.Text;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>Messages: text, and the values of value-of and name.</summary>
internal sealed partial class SchemaCompiler
{
    private Template Message(XElement element, Slots slots, Func<Name, Expr?> variable)
    {
        var parts = new List<MessagePart>();
        var text = new StringBuilder();
        void Flush()
        {
            // White space alone between two values vanishes in the pipeline of ANS; the standard keeps it.
            var pending = text.ToString();
            if (pending.Length > 0 && (_mode == SchematronMode.Iso || pending.AsSpan().ContainsAnyExcept(" \t\r\n")))
            {
                parts.Add(new MessagePart(pending, null));
            }

            text.Clear();
        }

        void Add(XElement parent)
        {
            foreach (var node in parent.Nodes())
            {
                switch (node)
                {
                    case XText plain:
                        text.Append(plain.Value);
                        break;
                    case XElement { Name.LocalName: "value-of" or "name" } inserted when inserted.Name.Namespace == Source.Sch:
                        Flush();
                        if (Inserted(inserted, slots, variable) is { } value)
                        {
                            parts.Add(new MessagePart(null, value));
                        }

                        break;
                    case XElement rich:
                        Add(rich);
                        break;
                    default:
                        break;
                }
            }
        }

        Add(element);
        Flush();
        return new Template(parts);
    }

    private Expr? Inserted(XElement element, Slots slots, Func<Name, Expr?> variable)
    {
        var path = element.Attribute(element.Name.LocalName == "name" ? "path" : "select")?.Value ?? ".";
        var plain = Guard(element, () => Shared(path, slots, variable), path);
        return plain is null || element.Name.LocalName != "name" ? plain : Shared(NameOf(path, _mode), slots, variable);
    }

    /// <summary>
    /// The standard wants an expression that returns the name of a node; the engine that everyone copied wanted the node. Both are
    /// written, so both are read.
    /// </summary>
    internal static string NameOf(string path, SchematronMode mode) =>
        mode == SchematronMode.Ans || path == "." ? $"name({path})" : $"for $tp-named in ({path}) return if ($tp-named instance of node()) then name($tp-named) else string($tp-named)";
}
