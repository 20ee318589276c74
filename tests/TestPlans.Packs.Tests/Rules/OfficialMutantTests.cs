using System.Text;
using TestPlans.Packs.Tests.Schema;
using TestPlans.Schematron;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>What the official minimal structure refuses, ours refuses: on every single edit of the header of our base documents.</summary>
public sealed class OfficialMutantTests
{
    [TestCase("cr-riche")]
    [TestCase("vsm-riche")]
    [TestCase("niveau-1")]
    public void What_the_kit_refuses_is_refused(string name)
    {
        var official = new SchematronEvaluator([OfficialKit.MinimalStructure()]);
        var document = BaseDocument.Named(name);
        Assert.That(Failed(official, document.Text), Is.False, "the base document passes the kit");
        var mutants = HeaderMutants.Of(document.Text).ToList();
        var refused = mutants.Where(mutant => Failed(official, mutant.Text)).ToList();
        var missed = refused.Where(mutant => !Refused(document.Model, mutant.Text)).Select(static mutant => mutant.Name);
        TestContext.Out.WriteLine($"{name} : {mutants.Count} mutants, {refused.Count} refusés par le kit");
        Assert.Multiple(() =>
        {
            Assert.That(refused, Has.Count.GreaterThan(mutants.Count / 4));
            Assert.That(missed, Is.Empty);
        });
    }

    // A rule that lacks its value set concludes nothing: only what failed counts.
    private static bool Failed(SchematronEvaluator official, string text) =>
        official.Evaluate(XmlTree.Load(Encoding.UTF8.GetBytes(text), "document.xml").Value!).SelectMany(static result => result.Events)
            .Any(static one => one.Kind is SchematronEventKind.FailedAssert or SchematronEventKind.SuccessfulReport && one.Assertion!.Role is null or "error");

    private static bool Refused(string model, string text) =>
        CdaSchema.Shared.Value.Errors(new StringReader(text)).Count > 0
        || RuleModel.All[model].Judge(text).Any(static count => count.Failed > 0 && count.Assertion.Role is null or "error");
}
