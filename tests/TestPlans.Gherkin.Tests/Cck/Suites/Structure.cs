#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
namespace Cck.Backgrounds
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an order for {string}")]
        public void Order(string what) => _ = what;

        [When("an action")]
        public void Action() { }

        [Then("an outcome")]
        public void Outcome() { }
    }
}

namespace Cck.RulesBackgrounds
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an order for {string}")]
        public void Order(string what) => _ = what;

        [When("an action")]
        public void Action() { }

        [Then("an outcome")]
        public void Outcome() { }
    }
}

namespace Cck.Rules
{
    [Binding]
    internal sealed class Steps
    {
        private readonly Stack<string> _stock = new();
        private int _money;
        private string? _chocolate;

        [Given("the customer has {int} cents")]
        public void Money(int cents) => _money = cents;

        [Given("there are chocolate bars in stock")]
        public void Stock() => _stock.Push("Mars");

        [Given("there are no chocolate bars in stock")]
        public void NoStock() => _stock.Clear();

        [When("the customer tries to buy a {int} cent chocolate bar")]
        public void Buy(int price) => _chocolate = _money >= price && _stock.Count > 0 ? _stock.Pop() : null;

        [Then("the sale should not happen")]
        public void NotSold() => Judge.That(_chocolate is null);

        [Then("the sale should happen")]
        public void Sold() => Judge.That(_chocolate is not null);
    }
}

namespace Cck.Cdata
{
    [Binding]
    internal sealed class Steps
    {
        [Given("I have {int} <![CDATA[cukes]]> in my belly")]
        public void Cukes(int count) => _ = count;
    }
}

namespace Cck.Minimal
{
    [Binding]
    internal sealed class Steps
    {
        [Given("I have {int} cukes in my belly")]
        public void Cukes(int count) => _ = count;
    }
}

namespace Cck.DataTables
{
    [Binding]
    internal sealed class Steps
    {
        private List<List<string>> _transposed = [];

        [When("the following table is transposed:")]
        public void Transpose(DataTable table)
        {
            var raw = Raw(table);
            _transposed = [.. Enumerable.Range(0, raw[0].Count).Select(column => raw.Select(row => row[column]).ToList())];
        }

        [Then("it should be:")]
        public void ShouldBe(DataTable expected) => Judge.That(Raw(expected).Zip(_transposed, Enumerable.SequenceEqual).All(same => same) && _transposed.Count == expected.RowCount + 1);

        private static List<List<string>> Raw(DataTable table) => [[.. table.Header], .. table.Rows.Select(row => row.Values.ToList())];
    }
}

namespace Cck.DocStrings
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a doc string:")]
        public void Text(string text) => _ = text;
    }
}

namespace Cck.MultipleFeatures
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an order for {string}")]
        public void Order(string what) => _ = what;
    }
}

namespace Cck.MultipleFeaturesReversed
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an order for {string}")]
        public void Order(string what) => _ = what;
    }
}

namespace Cck.ParameterTypes
{
    internal sealed record Flight(string From, string To);

    [Binding]
    internal sealed class Steps
    {
        [ParameterType("flight", "([A-Z]{3})-([A-Z]{3})")]
        public static Flight Read(string from, string to) => new(from, to);

        [Given("{flight} has been delayed")]
        public void Delayed(Flight flight) => Judge.That(flight == new Flight("LHR", "CDG"));
    }
}

namespace Cck.RegularExpression
{
    [Binding]
    internal sealed class Steps
    {
        [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
        public void Vegetables(string one, string? two, string? three) => _ = (one, two, three);
    }
}
