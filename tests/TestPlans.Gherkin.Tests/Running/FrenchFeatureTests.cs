namespace TestPlans.Gherkin.Tests.Running;

[TestFixture]
internal sealed class FrenchFeatureTests
{
    private const string Feature = """
        @volet:VSM
        Fonctionnalité: Allergies

          Contexte:
            Étant donné le système testé dans le rôle « créateur de contenu »

          @niveau:N1
          Scénario: Allergie connue
            Quand l’opérateur fait produire au système testé le document « VSM » de ce patient
            Alors le document est conforme au modèle « VSM 2022.01 »
            Et l'archive est reçue sous « 2 minutes »
            Et il mentionne :
              | allergène   | sévérité |
              | pénicilline | forte    |

          Plan du scénario: Cas <numéro>
            Alors la valeur est <valeur>

            Exemples:
              | numéro | valeur |
              | un     | 1      |
              | deux   | -2     |
        """;

    [Test]
    public async Task A_French_plan_runs_and_every_value_reaches_its_step()
    {
        var seen = new List<object>();
        var options = new PlanEngineOptions { Services = services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, seen) };
        var (summary, _) = await Bench.RunAsync(Feature.Replace("« VSM »", "«\u00A0VSM\u202F»", StringComparison.Ordinal), options, typeof(Steps));
        Assert.That(summary.Scenarios.Select(result => (result.Scenario.Name, result.Outcome)), Is.EqualTo(new[]
        {
            ("Allergie connue", Outcome.Passed), ("Cas un", Outcome.Passed), ("Cas deux", Outcome.Passed),
        }));
        Assert.That(seen, Is.EqualTo(new object[]
        {
            "créateur de contenu", "VSM", "document", "VSM 2022.01", "archive", TimeSpan.FromMinutes(2), "pénicilline/forte",
            "créateur de contenu", 1, "créateur de contenu", -2,
        }));
    }

    [Test]
    public void A_scenario_knows_where_it_comes_from()
    {
        var scenarios = Bench.Plan(Feature).Scenarios.ToList();
        Assert.That(scenarios[0].Tags, Is.EqualTo(new[] { "@volet:VSM", "@niveau:N1" }));
        Assert.That(scenarios.Select(scenario => scenario.Key), Is.EqualTo(new[] { "essai.feature:8", "essai.feature:21", "essai.feature:22" }));
        Assert.That(scenarios[2].ScenarioLine, Is.EqualTo(16));
        Assert.That(scenarios[2].Arguments, Is.EqualTo(new Dictionary<string, string> { ["numéro"] = "deux", ["valeur"] = "-2" }));
    }

    [Binding]
    private sealed class Steps(List<object> seen)
    {
        [Given("le système testé dans le rôle {guillemets}")]
        public void Role(string role) => seen.Add(role);

        [When("l'opérateur fait produire au système testé le document {guillemets} de ce patient")]
        public async Task ProduceAsync(string document)
        {
            await Task.Yield();
            seen.Add(document);
        }

        [Then("{artefact} est conforme au modèle {guillemets}")]
        public void Conforms(string artefact, string model)
        {
            seen.Add(artefact);
            seen.Add(model);
        }

        [Then("{artefact} est reçue sous {durée}")]
        public ValueTask ReceivedAsync(string artefact, TimeSpan delay)
        {
            seen.Add(artefact);
            seen.Add(delay);
            return ValueTask.CompletedTask;
        }

        [Then("il mentionne :")]
        public void Mentions(DataTable table) => seen.AddRange(table.Rows.Select(row => row["allergène"] + "/" + row[1]));

        [Then("la valeur est {int}")]
        public void Value(int value) => seen.Add(value);
    }
}
