using System.Text;
using TestPlans.Schematron;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>Our facts are the kit's: the VSM documents that pass our rules pass the official ones, and our edits are seen there too.</summary>
public sealed class OfficialKitTests
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("testplans-kit-").FullName;

    [OneTimeTearDown]
    public void Forget() => Directory.Delete(_scratch, recursive: true);

    [Test]
    public void The_VSM_documents_pass_the_kit_and_its_dead_rules()
    {
        var evaluator = Evaluator();
        foreach (var document in BaseDocument.All.Where(static one => one.Model == "cda/vsm-2022.01"))
        {
            Assert.That(Failures(evaluator, document.Text), Is.Empty, document.Name);
        }
    }

    [TestCase("VSM-TRAITANT-01")]
    [TestCase("VSM-TRAITANT-03")]
    [TestCase("VSM-ACTE-01")]
    [TestCase("VSM-ACTE-02")]
    [TestCase("VSM-ACTE-03")]
    public void The_revived_rules_see_the_edits_of_ours(string rule)
    {
        var defect = DefectFiles.All.Single(one => one.Rule == rule);
        Assert.That(Failures(Evaluator(), defect.Apply()), Has.Count.EqualTo(1));
    }

    private SchematronEvaluator Evaluator() => new([.. OfficialKit.Profiles(), OfficialKit.RevivedVolet(_scratch)]);

    private static List<string> Failures(SchematronEvaluator evaluator, string text)
    {
        var tree = XmlTree.Load(Encoding.UTF8.GetBytes(text), "document.xml").Value!;
        var results = evaluator.Evaluate(tree);
        Assert.That(results.Sum(static result => result.FiredRules), Is.Positive);
        return [.. results.SelectMany(static result => result.Events).Where(static one => one.Kind != SchematronEventKind.FiredRule).Select(static one => $"{one.Path}: {one.Message}")];
    }
}
