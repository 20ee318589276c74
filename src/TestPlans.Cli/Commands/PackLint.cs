using TestPlans.Cli.Terminal;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands;

/// <summary><c>pack lint</c>: what a pack's schematrons announce and cannot do. Takes a pack, a folder of schematrons, or one schematron.</summary>
internal static class PackLint
{
    public static int Run(TerminalOutput terminal, string path)
    {
        var found = 0;
        foreach (var (file, options) in Schematrons(path))
        {
            foreach (var diagnostic in SchematronLint.Check(file, options))
            {
                found++;
                terminal.Line($"{(diagnostic.IsError ? "erreur" : "avertissement")} [{diagnostic.Code}] {diagnostic}");
            }
        }

        if (Directory.Exists(path))
        {
            foreach (var diagnostic in SchematronLint.CheckValueSets(path))
            {
                found++;
                terminal.Line($"avertissement [{diagnostic.Code}] {diagnostic}");
            }
        }

        terminal.Line(found == 0 ? "rien à signaler" : $"{found} points à regarder");
        return found == 0 ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }

    private static IEnumerable<(string File, SchematronOptions Options)> Schematrons(string path)
    {
        if (File.Exists(path))
        {
            return [(path, new SchematronOptions { Folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path))) })];
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"« {path} » n'est ni un dossier ni un schématron");
        }

        if (File.Exists(Path.Combine(path, "pack.json")))
        {
            var pack = PackReader.Read(path);
            return pack.Models.SelectMany(model => model.Steps).Where(step => step.Kind == "schematron").DistinctBy(step => (step.File, step.Phase, step.Mode))
                .Select(step => (step.PathIn(pack), new SchematronOptions { Phase = step.Phase, Mode = step.Mode == "ans" ? SchematronMode.Ans : SchematronMode.Iso, Folder = pack.Folder }));
        }

        // A published kit: the schematrons that lie directly in their folders are those that are run.
        return Directory.EnumerateFiles(path, "CI-SIS_*.sch", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (file, new SchematronOptions { Mode = SchematronMode.Ans, Folder = Path.GetFullPath(path) }));
    }
}
