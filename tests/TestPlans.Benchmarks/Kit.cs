namespace TestPlans.Benchmarks;

/// <summary>
/// The (schematron, document) pairs of the kit that ANS publishes: each document with its volet and the five profiles. The value set
/// that StrucMin names and that the kit lacks is stubbed, for both sides, or Saxon stops at the first look and does no work.
/// </summary>
internal static class Kit
{
    private const string Missing = "voc-1.2.250.1.213.1.1.5.471-DYNAMIC.xml";
    private const string Stub = "voc-1.2.250.1.213.1.1.5.461-DYNAMIC.xml";

    /// <summary>A copy of what is needed of the kit, with the value set that it lacks.</summary>
    public static string Prepare(string kit, string folder)
    {
        foreach (var part in new[] { "schematrons", "jeuxDeValeurs" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(kit, part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(kit, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        var include = Path.Combine(folder, "schematrons", "profils", "structurationMinimale", "include");
        if (!File.Exists(Path.Combine(include, Missing)))
        {
            File.Copy(Path.Combine(include, Stub), Path.Combine(include, Missing));
        }

        return folder;
    }

    /// <summary>The documents and the schematrons of each.</summary>
    /// <param name="kit">Where the documents are.</param>
    /// <param name="prepared">Where the schematrons are.</param>
    /// <param name="every">1 for all documents, 2 for one in two… for a busy machine.</param>
    public static IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> Read(string kit, string prepared, int every)
    {
        var schematrons = Path.Combine(prepared, "schematrons");
        var volets = Directory.GetFiles(schematrons, "CI-SIS_*.sch").ToDictionary(static file => Key(Path.GetFileNameWithoutExtension(file)["CI-SIS_".Length..]));
        string[] profiles =
        [
            .. Directory.GetFiles(Path.Combine(schematrons, "profils"), "*.sch"),
            .. Directory.GetFiles(Path.Combine(schematrons, "profils", "structurationMinimale"), "*.sch"),
            .. Directory.GetFiles(Path.Combine(schematrons, "profils", "terminologies", "schematron"), "*.sch"),
        ];
        return
        [
            .. Directory.GetFiles(Path.Combine(kit, "ExemplesCDA"), "*.xml").Order(StringComparer.Ordinal).Where((_, rank) => rank % every == 0).Select(document =>
            {
                var name = Key(Path.GetFileName(document));
                var volet = volets.Keys.Where(key => name.StartsWith(key, StringComparison.Ordinal)).MaxBy(static key => key.Length);
                return (document, (IReadOnlyList<string>)(volet is null ? profiles : [volets[volet], .. profiles]));
            }),
        ];
    }

    private static string Key(string name) => name.ToUpperInvariant().Replace('-', '_');
}
