using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validation;
using TestPlans.Validators.Cda;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>The packs of the repository, the validators, and the fictitious messages of <c>bytes/</c>, with the documents that they carry.</summary>
internal static class Bench
{
    public static readonly string Root = FindRoot();

    public static readonly Pack Pack = PackReader.Read(Path.Combine(Root, "src", "packs", "hl7v2-fr"));

    public static readonly Hl7v2Validator Validator = new();

    public static readonly Catalogue Catalogue = new([Pack, PackReader.Read(Path.Combine(Root, "src", "packs", "ci-sis-cda"))], [Validator, new CdaValidator()]);

    // Without the model of the document that is carried: for what asks the message alone, many times.
    private static readonly Catalogue Alone = new([Pack], [Validator]);

    public static string Folder => Path.Combine(Root, "tests", "TestPlans.Validators.Tests", "Hl7v2");

    public static IEnumerable<string> Sound => Directory.EnumerateFiles(Path.Combine(Folder, "bytes"), "*.er7").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static Er7Draft Draft(string name)
    {
        var draft = Er7Draft.From(Er7Message.Parse(File.ReadAllBytes(Path.Combine(Folder, "bytes", name + ".er7"))).Message!);
        var message = draft.ToMessage();
        foreach (var data in EncapsulatedData.Of(message).Where(data => data.Data.Text.StartsWith('@')))
        {
            draft.Set(data.Data.Path.ToString(), Carried(data.Data.Text[1..]));
        }

        return draft;
    }

    /// <summary>A document of <c>documents/</c> as a message carries it, once each pair of texts was replaced.</summary>
    public static string Carried(string name, params string[] replaced)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "documents", name));
        foreach (var pair in replaced.Chunk(2))
        {
            Assert.That(text, Does.Contain(pair[0]), "what is replaced is there");
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    public static Report Judge(byte[] message) => Catalogue.Judge(new Artefact("message", "x-application/hl7-v2+er7", message));

    /// <summary>Judges the message, and not the document that it carries by its own model.</summary>
    public static Report JudgeAlone(Er7Draft draft) => Alone.Judge(new Artefact("message", "x-application/hl7-v2+er7", draft.ToBytes()));

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
