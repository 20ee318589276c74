namespace TestPlans.Benchmarks;

/// <summary>The (schematron, document) pairs of the kit that ANS publishes: each document with its volet and the five profiles.</summary>
internal static class Kit
{
    public static IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> Read(string kit)
    {
        var schematrons = Path.Combine(kit, "schematrons");
        var volets = Directory.GetFiles(schematrons, "CI-SIS_*.sch").ToDictionary(static file => Key(Path.GetFileNameWithoutExtension(file)["CI-SIS_".Length..]));
        string[] profiles =
        [
            .. Directory.GetFiles(Path.Combine(schematrons, "profils"), "*.sch"),
            .. Directory.GetFiles(Path.Combine(schematrons, "profils", "structurationMinimale"), "*.sch"),
            .. Directory.GetFiles(Path.Combine(schematrons, "profils", "terminologies", "schematron"), "*.sch"),
        ];
        return
        [
            .. Directory.GetFiles(Path.Combine(kit, "ExemplesCDA"), "*.xml").Order(StringComparer.Ordinal).Select(document =>
            {
                var name = Key(Path.GetFileName(document));
                var volet = volets.Keys.Where(key => name.StartsWith(key, StringComparison.Ordinal)).MaxBy(static key => key.Length);
                return (document, (IReadOnlyList<string>)(volet is null ? profiles : [volets[volet], .. profiles]));
            }),
        ];
    }

    private static string Key(string name) => name.ToUpperInvariant().Replace('-', '_');
}
