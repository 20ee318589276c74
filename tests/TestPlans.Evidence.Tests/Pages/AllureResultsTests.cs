using System.Text.Json.Nodes;
using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

internal sealed class AllureResultsTests : IDisposable
{
    private readonly FictitiousRun _run = new();
    private readonly List<JsonNode> _results = [];

    private string Folder => Path.Combine(_run.Folder, "allure-results");

    [OneTimeSetUp]
    public async Task Play()
    {
        await _run.PlayAsync();
        _results.AddRange(Directory.EnumerateFiles(Folder, "*-result.json").Select(path => JsonNode.Parse(File.ReadAllText(path))!));
    }

    public void Dispose() => _run.Dispose();

    private JsonNode Result(string name) => _results.Single(result => result["name"]!.ToString().StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Labels(JsonNode result, string name) =>
        result["labels"]!.AsArray().Where(label => label!["name"]!.ToString() == name).Select(label => label!["value"]!.ToString());

    [TestCase("Allergie connue", "passed", null)]
    [TestCase("Code absent", "failed", "non conforme : ")]
    [TestCase("Panne", "broken", "non concluant : ")]
    [TestCase("Preuve donnée", "skipped", "à instruire : ")]
    [TestCase("Preuve à venir", "skipped", "preuve attendue : ")]
    [TestCase("Rôle absent", "skipped", "sans objet : ")]
    public void A_status_is_one_of_theirs_with_our_word(string name, string status, string? message)
    {
        Assert.That(Result(name)["status"]!.ToString(), Is.EqualTo(status));
        Assert.That(Result(name)["statusDetails"]?["message"]?.ToString(), message is null ? Is.Null : Does.StartWith(message));
    }

    [Test]
    public void A_scenario_is_filed_by_family_volet_exigence_actor_and_severity()
    {
        var result = Result("Allergie connue");
        Assert.That(Labels(result, "epic"), Is.EqualTo(new[] { "cda" }));
        Assert.That(Labels(result, "feature"), Is.EqualTo(new[] { "VSM 2022.01" }));
        Assert.That(Labels(result, "severity"), Is.EqualTo(new[] { "critical" }));
        Assert.That(Labels(result, "acteur"), Is.EqualTo(new[] { "createur-contenu" }));
        Assert.That(Labels(Result("Code absent"), "exigence"), Is.EquivalentTo(new[] { "EX-COMPORTEMENT", "EX-1" }));
        Assert.That(Labels(Result("Code absent"), "severity"), Is.EqualTo(new[] { "normal" }));
    }

    [Test]
    public void A_judgement_holds_its_rules_its_artefact_and_its_report_in_both_forms()
    {
        var step = Result("Code absent")["steps"]![2]!;
        Assert.That(step["steps"]!.AsArray().Select(rule => rule!["name"]!.ToString()), Has.Some.StartsWith("R-1 : "));
        Assert.That(step["statusDetails"]!["actual"]!.ToString(), Is.EqualTo("X\nsur deux lignes"));
        Assert.That(step["statusDetails"]!["expected"]!.ToString(), Is.EqualTo("Y"));
        Assert.That(step["attachments"]!.AsArray().Select(attachment => attachment!["type"]!.ToString()), Is.EqualTo(new[] { "application/json", "text/html" }));
        Assert.That(Result("Ligne un")["steps"]![1]!["attachments"]!.AsArray().Select(attachment => attachment!["type"]!.ToString()), Is.EquivalentTo(new[] { "text/csv", "text/plain" }));
    }

    [Test]
    public void Every_attachment_that_is_named_is_there()
    {
        var named = _results.SelectMany(result => result.ToJsonString().Split("\"source\":\"").Skip(1)).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Distinct().ToList();
        Assert.That(named, Has.Count.GreaterThan(5));
        Assert.That(named.Where(name => !File.Exists(Path.Combine(Folder, name))), Is.Empty);
    }

    [Test]
    public async Task Histories_follow_a_scenario_from_run_to_run_and_results_do_not_meet()
    {
        using var again = new FictitiousRun();
        await again.PlayAsync();
        var others = Directory.EnumerateFiles(Path.Combine(again.Folder, "allure-results"), "*-result.json").Select(path => JsonNode.Parse(File.ReadAllText(path))!).ToList();

        Assert.That(others.Select(result => result["historyId"]!.ToString()), Is.EquivalentTo(_results.Select(result => result["historyId"]!.ToString())));
        Assert.That(_results.Select(result => result["historyId"]!.ToString()), Is.Unique);
        Assert.That(Result("Ligne un")["parameters"]![0]!["value"]!.ToString(), Is.EqualTo("un"));
    }

    [Test]
    public void The_environment_names_system_operator_and_packs()
    {
        var text = _run.Text("allure-results/environment.properties");
        Assert.That(text, Does.Contain("Op\\u00E9rateur=Camille TESTDURAND").And.Contain("ci-sis-cda=2026.1"));
        Assert.That(text.All(char.IsAscii));
    }
}
