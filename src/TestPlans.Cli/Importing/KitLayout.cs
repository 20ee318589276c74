namespace TestPlans.Cli.Importing;

/// <summary>Where things lie in the kit that ANS publishes (TestContenuCDA), whatever the case of its folders.</summary>
internal static class KitLayout
{
    // The kit's own engine, and the reports that ANS obtained once: models need neither.
    private static readonly string[] Left = ["schematrons/moteur/", "schematrons/rapports/"];
    private static readonly string[] Kept = ["schematrons/", "jeuxDeValeurs/", "infrastructure/"];
    private static readonly string[] Useful = [".SCH", ".XML", ".XSD", ".RDF", ".TXT"];

    /// <summary>The folder of what is imported that holds <paramref name="marker"/>, the shallowest; null when none does.</summary>
    public static string? Root(IReadOnlyList<SourceFile> files, Func<string, int> marker) =>
        files.Select(file => (file.Path, At: marker(file.Path)))
            .Where(static found => found.At >= 0)
            .Select(static found => found.Path[..found.At])
            .OrderBy(static prefix => prefix.Count(static letter => letter == '/')).ThenBy(static prefix => prefix, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Where « schematrons/CI-SIS_….sch » begins in a path, or -1.</summary>
    public static int KitMarker(string path)
    {
        var at = path.LastIndexOf("schematrons/CI-SIS_", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || path[at - 1] == '/') && path.IndexOf('/', at + "schematrons/".Length) < 0 && IsSchematron(path) ? at : -1;
    }

    /// <summary>Where « pack.json » begins in a path, or -1.</summary>
    public static int PackMarker(string path) =>
        path.Equals("pack.json", StringComparison.Ordinal) || path.EndsWith("/pack.json", StringComparison.Ordinal) ? path.Length - "pack.json".Length : -1;

    /// <summary>Whether the models need this file. An empty file is kept: it explains why what it should hold is missing.</summary>
    public static bool IsNeeded(SourceFile file) =>
        Kept.Any(folder => Under(file, folder)) && !Left.Any(folder => Under(file, folder)) && (file.Length == 0 || Useful.Contains(file.Extension));

    /// <summary>The schematrons of the volets: those that lie directly in <c>schematrons/</c>.</summary>
    public static IEnumerable<SourceFile> Volets(IReadOnlyList<SourceFile> files) => files.Where(static file => KitMarker(file.Path) == 0);

    /// <summary>Schematrons below <c>profils/</c> that no other one includes by folder: those that may be run by themselves.</summary>
    public static IEnumerable<SourceFile> Profiles(IReadOnlyList<SourceFile> files) => files.Where(static file =>
        Under(file, "schematrons/profils/") && IsSchematron(file.Path) && !file.Path.Contains("/include/", StringComparison.OrdinalIgnoreCase));

    public static bool Under(SourceFile file, string folder) => file.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase);

    public static SourceFile? Find(IEnumerable<SourceFile> files, string path) => files.FirstOrDefault(file => file.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static bool IsSchematron(string path) => path.EndsWith(".sch", StringComparison.OrdinalIgnoreCase);
}
