using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>Rules named on the command line, as a pack of one model: any XSD and Schematron, without a pack.json.</summary>
internal static class AdHocPack
{
    /// <exception cref="UsageException">A rule file does not exist.</exception>
    public static Model Of(IReadOnlyList<string> schemas, IReadOnlyList<string> schematrons, string mode)
    {
        var files = schemas.Concat(schematrons).Select(Path.GetFullPath).ToList();
        if (files.Find(file => !File.Exists(file)) is { } missing)
        {
            throw new UsageException($"le fichier de règles « {missing} » n'existe pas");
        }

        var folder = Root(files);
        return Pack.AdHoc(
            folder,
            string.Join(" + ", files.Select(file => Path.GetFileName(file))),
            [
                .. schemas.Select(file => Step("xsd", folder, file, mode)),
                .. schematrons.Select(file => Step("schematron", folder, file, mode)),
            ]);
    }

    private static ModelStep Step(string kind, string folder, string file, string mode) =>
        new(kind, Path.GetRelativePath(folder, Path.GetFullPath(file)).Replace('\\', '/'), null, mode);

    // Rules may read files beside their own folder (value sets usually lie there), and nothing further.
    private static string Root(IReadOnlyList<string> files)
    {
        var common = Path.GetDirectoryName(files[0])!;
        foreach (var file in files.Skip(1))
        {
            while (!file.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetDirectoryName(common) is { } parent)
            {
                common = parent;
            }
        }

        return Path.GetDirectoryName(common) ?? common;
    }
}
