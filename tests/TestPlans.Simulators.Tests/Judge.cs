using TestPlans.Simulators.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Cda;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Simulators.Tests;

/// <summary>The packs of the repository: what we send is judged as what a vendor sends is, the document inside a message by its own model.</summary>
internal static class Judge
{
    private static readonly Catalogue Catalogue = new(
        [PackReader.Read(Path.Combine(Root(), "src", "packs", "hl7v2-fr")), PackReader.Read(Path.Combine(Root(), "src", "packs", "ci-sis-cda"))], [new Hl7v2Validator(), new CdaValidator()]);

    /// <summary>The same, for partners.</summary>
    public static IMessageJudge ForPartners { get; } = new CatalogueJudge();

    public static Report Of(byte[] message) => Catalogue.Judge(new Artefact("message", "x-application/hl7-v2+er7", message));

    /// <summary>Every finding, information included: none is what our own messages deserve.</summary>
    public static string[] Findings(byte[] message)
    {
        var report = Of(message);
        return report.Verdict == Verdict.Passed
            ? [.. report.Findings.Select(finding => $"{finding.Rule} {finding.Path} {finding.Message}")]
            : [$"{report.Model} {report.Verdict}", .. report.Findings.Select(finding => $"{finding.Severity} {finding.Rule} {finding.Path} {finding.Message}")];
    }

    private sealed class CatalogueJudge : IMessageJudge
    {
        public Report Judge(Artefact message) => Catalogue.Judge(message);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestPlans.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TestPlans.sln is not above the tests");
    }
}
