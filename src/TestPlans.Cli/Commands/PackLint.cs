using TestPlans.Cli.Importing;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands;

/// <summary><c>pack lint</c>: what rules announce and cannot do. Takes a pack, a published kit, a folder of schematrons, or one schematron.</summary>
internal static class PackLint
{
    public static int Run(TerminalOutput terminal, string path)
    {
        var folder = Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        var found = Diagnostics(path, folder);
        foreach (var diagnostic in found)
        {
            terminal.Line(PackReview.Line(diagnostic, folder));
        }

        terminal.Line(found.Count == 0 ? "rien à signaler" : $"{found.Count} {(found.Count == 1 ? "point" : "points")} à regarder : {string.Join(", ", found.CountBy(static one => one.Code).OrderBy(static count => count.Key, StringComparer.Ordinal).Select(static count => $"{count.Key} {count.Value}"))}");
        return found.Count == 0 ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }

    private static IReadOnlyList<RuleDiagnostic> Diagnostics(string path, string folder)
    {
        if (File.Exists(path))
        {
            return SchematronLint.Check(path, new SchematronOptions { Folder = Path.GetDirectoryName(folder) });
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"« {path} » n'est ni un dossier, ni un schématron, ni un jeu de règles importé");
        }

        if (File.Exists(Path.Combine(path, "pack.json")))
        {
            return PackReview.Diagnostics(Catalogues.Checked(PackReader.Read(path)));
        }

        var options = new SchematronOptions { Mode = SchematronMode.Ans, Folder = folder, Documents = new DocumentPool(folder) };
        var files = Directory.EnumerateFiles(folder, "*.sch", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Relative(folder, file)).ToList();

        // Of a published kit, what it runs: volets and profiles. Of another folder, every whole schematron.
        var isKit = KitLayout.Root(files, KitLayout.KitMarker) is { Length: 0 };
        var schematrons = isKit ? [.. KitLayout.Volets(files).Concat(KitLayout.Profiles(files))] : files.Where(file => SchematronLint.IsWhole(Path.Combine(folder, file.Path))).ToList();
        return schematrons.Count == 0
            ? throw new UsageException($"« {path} » ne contient aucun schématron")
            : [.. schematrons.SelectMany(file => SchematronLint.Check(Path.Combine(folder, file.Path), options)).Concat(SchematronLint.CheckValueSets(folder)).Where(one => !isKit || KitLayout.IsNeeded(Relative(folder, one.File))).Distinct()];
    }

    private static SourceFile Relative(string folder, string file) => new(Path.GetRelativePath(folder, file).Replace('\\', '/'), 0, default, () => File.OpenRead(file));
}
