namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Writes the schema files from the tables of facts; the same tables always give the same bytes.</summary>
internal sealed class SchemaGenerator
{
    private readonly Model _model;
    private readonly TypeNames _names;
    private readonly Closure _closure;

    public SchemaGenerator(Model model)
    {
        _model = model;
        _names = new TypeNames(model);
        _closure = new Closure(model);
    }

    public IReadOnlyDictionary<string, string> Files() => _model.Files.ToDictionary(f => f.File, Write);

    private string Write(FileFact file)
    {
        var body = new XsdText();
        foreach (var table in file.Tables)
        {
            Globals(body, file, table);
            Types(body, file, table);
        }

        // The body comes first: the imports are those of the prefixes that it uses.
        var head = new XsdText();
        Head(head, file, body.Prefixes);
        return head + Indented(body.ToString()) + "</xs:schema>\n";
    }

    private void Head(XsdText xsd, FileFact file, IReadOnlySet<string> used)
    {
        bool Imports(FileFact f) => f.Prefix != file.Prefix && (used.Contains(f.Prefix) || file == _model.Files[0]);
        var others = _model.Files.DistinctBy(f => f.Prefix).Where(Imports).ToList();
        xsd.Line($"<!-- Écrit d'après les tables de model/ ({string.Join(", ", file.Tables)}) : modifier les tables, pas ce fichier. -->");
        xsd.Line("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\"");
        foreach (var other in others)
        {
            xsd.Line($"    xmlns:{other.Prefix}=\"{other.Namespace}\"");
        }

        xsd.Line($"    xmlns:{file.Prefix}=\"{file.Namespace}\" targetNamespace=\"{file.Namespace}\">");
        xsd.Blank();
        foreach (var sibling in _model.Files.Where(f => f.Prefix == file.Prefix && f != file && (IsFirst(file) || !IsFirst(f))))
        {
            xsd.Line($"  <xs:include schemaLocation=\"{sibling.File}\"/>");
        }

        foreach (var other in others)
        {
            xsd.Line($"  <xs:import namespace=\"{other.Namespace}\" schemaLocation=\"{other.File}\"/>");
        }
    }

    private bool IsFirst(FileFact file) => _model.Files.First(f => f.Prefix == file.Prefix) == file;

    private void Globals(XsdText xsd, FileFact file, string table)
    {
        var globals = _model.Globals.Where(g => g.Table == table).ToList();
        if (globals.Count > 0)
        {
            xsd.Blank();
        }

        foreach (var global in globals)
        {
            var target = _names.Resolve(file.Prefix, table, global.Of, global.Name);
            var kind = global.Kind == MemberKind.Attribute ? "attribute" : "element";
            xsd.Empty(kind, ("name", global.Name), ("type", xsd.Name(target)), ("nillable", global.Nillable ? "true" : null));
        }
    }

    private void Types(XsdText xsd, FileFact file, string table)
    {
        if (table == "vocabulary")
        {
            var simples = new SimpleWriter(xsd, file, _names);
            foreach (var simple in _model.Simples.Where(s => _closure.Needs(file.Prefix, s.Name)))
            {
                simples.Write(simple);
            }

            return;
        }

        var types = new TypeWriter(xsd, file, _names);
        foreach (var type in _model.Types.Where(t => t.Table == table && (t.IsGroup || _closure.Needs(file.Prefix, TypeNames.XsdName(file, t)))))
        {
            types.Write(type);
        }
    }

    private static string Indented(string body)
    {
        var lines = body.Split('\n').Skip(1).Select(l => l.Length == 0 ? l : "  " + l);
        return string.Join('\n', lines);
    }
}
