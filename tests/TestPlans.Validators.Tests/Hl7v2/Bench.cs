using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>The pack of the repository, the validator, and the fictitious messages of <c>bytes/</c>.</summary>
internal static class Bench
{
    public static readonly string Root = FindRoot();

    public static readonly Pack Pack = PackReader.Read(Path.Combine(Root, "src", "packs", "hl7v2-fr"));

    public static readonly Hl7v2Validator Validator = new();

    public static readonly Catalogue Catalogue = new([Pack], [Validator]);

    public static string Folder => Path.Combine(Root, "tests", "TestPlans.Validators.Tests", "Hl7v2");

    public static IEnumerable<string> Sound => Directory.EnumerateFiles(Path.Combine(Folder, "bytes"), "*.er7").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static Er7Draft Draft(string name) => Er7Draft.From(Er7Message.Parse(File.ReadAllBytes(Path.Combine(Folder, "bytes", name + ".er7"))).Message!);

    public static Report Judge(byte[] message) => Catalogue.Judge(new Artefact("message", "x-application/hl7-v2+er7", message));

    public static Report Judge(Er7Draft draft) => Judge(draft.ToBytes());

    public static Report Judge(string message) => Judge(Encoding.UTF8.GetBytes(message));

    /// <summary>The ids of the findings that are more than an information, in order, each once.</summary>
    public static string[] Faults(this Report report) =>
        [.. report.Findings.Where(finding => finding.Severity > Severity.Information).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];

    public static string Show(this Report report) => $"{report.Model} {report.Verdict}\n" +
        string.Join('\n', report.Steps.Select(step => $"  {step.Kind} {step.Name}: {step.Verdict} {step.Reason}")) + "\n" +
        string.Join('\n', report.Findings.Select(finding => $"  {finding.Severity} {finding.Rule} {finding.Path} {finding.Line}:{finding.Column} {finding.Message}"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestPlans.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TestPlans.sln is not above the tests");
    }
}
