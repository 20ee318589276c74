using TestPlans.Formats.Xml;
using TestPlans.Schematron.Lint;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron;

/// <summary>What can be said of rules without any document: rules that never fire, files that are missing, value sets that are empty.</summary>
public static class SchematronLint
{
    /// <summary>
    /// Loads a schema and lists its doubtful places, errors of loading included. Codes: <c>rule-dead</c>, <c>rule-unvisited</c>,
    /// <c>rule-impossible</c>, <c>pattern-undeclared</c>, <c>pattern-inactive</c>, <c>pattern-empty</c>, <c>nothing-checked</c>,
    /// <c>include-missing</c>, <c>include-case</c>, <c>include-unreadable</c>, <c>value-set-missing</c>, <c>value-set-empty</c>,
    /// <c>value-set-case</c>, <c>value-set-unreadable</c>, and those of <see cref="SchematronRules.Load"/>.
    /// </summary>
    /// <param name="path">The .sch file.</param>
    /// <param name="options">As for loading; null for the defaults.</param>
    public static IReadOnlyList<RuleDiagnostic> Check(string path, SchematronOptions? options = null)
    {
        var load = SchematronRules.Load(path, options);
        return load.Rules is not { } rules
            ? load.Diagnostics
            : [.. load.Diagnostics, .. DeadRules.Find(rules), .. ValueSetFiles.Find(rules), .. SilentPatterns.Find(rules)];
    }

    /// <summary>Whether a file is a whole schematron, not a part that others include.</summary>
    /// <param name="path">The file; one that is not XML is no schematron.</param>
    public static bool IsWhole(string path) => SafeXml.LoadFile(path).TryGet(out var document, out _) && document.Root!.Name == Source.Sch + "schema";

    /// <summary>Lists the value set files of a folder that are empty or unreadable, whether a rule names them or not.</summary>
    /// <param name="folder">Searched with its subfolders, for .xml and .rdf files.</param>
    public static IReadOnlyList<RuleDiagnostic> CheckValueSets(string folder)
    {
        var found = new List<RuleDiagnostic>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file).ToUpperInvariant() is ".XML" or ".RDF").Order(StringComparer.Ordinal))
        {
            if (new FileInfo(file).Length == 0)
            {
                found.Add(new RuleDiagnostic(IsError: false, "value-set-empty", "Le fichier est vide : aucun code n’y sera trouvé.", file, 0, 0));
            }
            else if (!XmlTree.LoadFile(file).TryGet(out var tree, out var fault))
            {
                found.Add(new RuleDiagnostic(IsError: false, "value-set-unreadable", fault.Message, file, fault.Line, fault.Column));
            }
            else if (tree.RootElement.FirstChild is null)
            {
                found.Add(new RuleDiagnostic(IsError: false, "value-set-empty", "Le fichier ne contient rien.", file, 0, 0));
            }
        }

        return found;
    }
}
