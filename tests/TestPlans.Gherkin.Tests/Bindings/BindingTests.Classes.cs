using System.Globalization;

namespace TestPlans.Gherkin.Tests.Bindings;

/// <summary>Scopes, sharing, and classes that cannot be made.</summary>
internal sealed partial class BindingTests
{
    [Binding]
    private sealed class ScopedSteps(List<string> seen)
    {
        [Then("la portée"), Scope(Feature = "portée")]
        public void OfFeature() => seen.Add("fonctionnalité");

        [Then("la portée"), Scope(Tag = "etroit", Feature = "Portée")]
        public void OfTag() => seen.Add("étiquette");

        [Then("la portée"), Scope(Tag = "@etroit", Feature = "Portée", Scenario = "C")]
        public void OfTitle() => seen.Add("étiquette et titre");
    }

    [Binding]
    private sealed class CountingSteps(List<string> seen, Counter counter)
    {
        [When("on compte")]
        [When("on compte ailleurs")]
        public void Count() => seen.Add((++counter.Value).ToString(CultureInfo.InvariantCulture));
    }

    [Binding]
    private sealed class Orphan(IFormatProvider provider)
    {
        [When("rien n'est enregistré")]
        public void Step() => _ = provider;
    }

    [Binding]
    private sealed class Chicken(Egg egg)
    {
        [When("deux classes se demandent")]
        public void Step() => _ = egg;
    }

    private sealed class Egg(Chicken chicken)
    {
        public bool CameFirst => chicken is null;
    }

    [Binding]
    private sealed class Resource(List<string> seen, Wire wire) : IAsyncDisposable
    {
        [When("une ressource est ouverte")]
        public void Open()
        {
            wire.Seen = seen;
            seen.Add("ouverte");
        }

        public ValueTask DisposeAsync()
        {
            seen.Add("fermée");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Wire : IDisposable
    {
        public List<string> Seen { get; set; } = [];

        public void Dispose() => Seen.Add("lien fermé");
    }
}
