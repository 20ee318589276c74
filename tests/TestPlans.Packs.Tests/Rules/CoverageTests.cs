using TestPlans.Schematron;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>No rule without its two inputs and its exigence; no exigence on an artefact without its rule.</summary>
public sealed class CoverageTests
{
    private static readonly AssertionInfo[] Rules = [.. RuleModel.All.Values.SelectMany(static model => model.Sets).DistinctBy(static set => set.FilePath).SelectMany(static set => set.Assertions)];

    [Test]
    public void Every_rule_has_an_id_of_its_own()
    {
        Assert.That(Rules.Where(static rule => rule.DeclaredId is null), Is.Empty);
        Assert.That(Rules.Select(static rule => rule.Id), Is.Unique);
    }

    [Test]
    public void Every_rule_has_one_defect_and_every_defect_its_rule() =>
        Assert.That(DefectFiles.All.Select(static defect => defect.Rule), Is.EquivalentTo(Rules.Select(static rule => rule.Id)));

    [Test]
    public void Every_defect_cites_the_exigence_of_its_rule()
    {
        var seen = Rules.ToDictionary(static rule => rule.Id, static rule => rule.See);
        Assert.That(DefectFiles.All.Where(defect => defect.Exigence != seen[defect.Rule]), Is.Empty);
        Assert.That(DefectFiles.All.Where(static defect => defect.Fault.Length == 0), Is.Empty);
    }

    [Test]
    public void Rules_carry_exactly_the_exigences_that_an_artefact_shows()
    {
        var written = Exigence.All.Where(static one => one.Verification == "artefact").Select(static one => one.Id);
        // An XML schema names no exigence of its own: the step of the model does.
        var schemas = TestPlans.Validation.PackReader.Read(PackPaths.Pack).Models.SelectMany(static model => model.Steps).Select(static step => step.Requirement).OfType<string>();
        Assert.That(Rules.Select(static rule => rule.See).Concat(schemas).Distinct(), Is.EquivalentTo(written));
    }

    [TestCaseSource(typeof(Exigence), nameof(Exigence.All))]
    public void An_exigence_cites_its_source_and_its_reason(object exigence)
    {
        var one = (Exigence)exigence;
        Assert.Multiple(() =>
        {
            Assert.That(one.Obligation, Is.EqualTo("DOIT").Or.EqualTo("PEUT"));
            Assert.That(one.Sentence, Does.EndWith("."));
            Assert.That(one.Source, Is.Not.Empty);
            Assert.That(one.Verification, Is.AnyOf("artefact", "comportement", "humaine", "non-exercee"));
            Assert.That(one.Reason.Length > 0 || one.Verification is not "non-exercee");
        });
    }

    [Test]
    public void Exigences_have_ids_of_their_own() => Assert.That(Exigence.All.Select(static one => one.Id), Is.Unique);
}
