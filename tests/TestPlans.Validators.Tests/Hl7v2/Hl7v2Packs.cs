using TestPlans.Validation;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>Judges a message of <c>bytes/</c>, by the pack as it is or with rows added to its last usage table: what a row weighs, told apart from what the pack says today.</summary>
internal static class Hl7v2Packs
{
    public static Report Judge(string message, params string[] rows) => With(rows, catalogue => Report(catalogue, message, null, ""));

    /// <summary>Each finding as <c>rule severity</c>, once a field was changed.</summary>
    public static string[] Severities(string message, string path, string value, params string[] rows) =>
        [.. With(rows, catalogue => Report(catalogue, message, path, value)).Findings.Select(finding => $"{finding.Rule} {finding.Severity}").Distinct()];

    private static Report Report(Catalogue catalogue, string message, string? path, string value)
    {
        var draft = path is null ? Bench.Draft(message) : Bench.Draft(message).Set(path, value);
        return catalogue.Judge(new Artefact("message", "x-application/hl7-v2+er7", draft.ToBytes()));
    }

    private static Report With(string[] rows, Func<Catalogue, Report> judge)
    {
        if (rows.Length == 0)
        {
            return judge(Bench.Catalogue);
        }

        var folder = Directory.CreateTempSubdirectory("testplans-pack-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Bench.Pack.Folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Bench.Pack.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.AppendAllLines(Path.Combine(folder, "tables", "pam-fr-2.11.csv"), rows);
            return judge(new Catalogue([PackReader.Read(folder)], [new Hl7v2Validator()]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
