namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>What a name in the `of` column designates: the prefix of its namespace, its name in the schema, and its fact.</summary>
internal sealed record Target(string Prefix, string XsdName, TypeFact? Type, SimpleFact? Simple)
{
    public string Key => $"{Prefix}:{XsdName}";
}

/// <summary>Finds types by the names that the tables use: own table first, then the data types, then the literals.</summary>
internal sealed class TypeNames(Model model)
{
    private static readonly string[] Shared = ["datatypes"];

    public static string XsdName(FileFact file, TypeFact type) =>
        file.Model.Length == 0 || type.IsGroup || type.Table == "datatypes" || type.Flags.Contains("as-is") ? type.Name : $"{file.Model}.{type.Name}";

    public Target Resolve(string prefix, string table, string of, string place)
    {
        if (of.StartsWith("xs:", StringComparison.Ordinal))
        {
            return new Target("xs", of[3..], null, null);
        }

        var colon = of.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            prefix = of[..colon];
            of = of[(colon + 1)..];
        }

        foreach (var candidate in Tables(prefix, colon >= 0 ? null : table))
        {
            if (model.Type(candidate, of) is { } type)
            {
                return new Target(prefix, XsdName(File(prefix, candidate), type), type, null);
            }
        }

        return model.Simple(of) is { } simple
            ? new Target(prefix, of, null, simple)
            : throw new FormatException($"{place}: no table gives « {of} ».");
    }

    public FileFact File(string prefix, string table) =>
        model.Files.FirstOrDefault(f => f.Prefix == prefix && f.Tables.Contains(table)) ?? model.Files.First(f => f.Prefix == prefix);

    // Another table of the namespace may also be named: the section of a class holds a text of the narrative block.
    private IEnumerable<string> Tables(string prefix, string? own)
    {
        var tables = model.Files.Where(f => f.Prefix == prefix).SelectMany(f => f.Tables).Where(t => t is not "vocabulary" and not "datatypes");
        return (own is null ? tables : tables.Prepend(own)).Concat(Shared).Distinct();
    }
}
