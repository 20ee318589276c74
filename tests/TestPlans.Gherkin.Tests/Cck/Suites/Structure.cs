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

namespace Cck.ExamplesTables
{
    [Binding]
    internal sealed class Steps
    {
        private int _count;
        private int _friends;

        [Given("there are {int} cucumbers")]
        public void Count(int count) => _count = count;

        [Given("there are {int} friends")]
        public void Friends(int friends) => _friends = friends;

        [When("I eat {int} cucumbers")]
        public void Eat(int count) => _count -= count;

        [Then("I should have {int} cucumbers")]
        public void Left(int count) => Judge.That(_count == count);

        [Then("each person can eat {int} cucumbers")]
        public void Share(int share) => Judge.That(_count / (1 + _friends) == share);
    }
}

namespace Cck.ExamplesTablesUndefined
{
    [Binding]
    internal sealed class Steps
    {
        private int _count;

        [Given("there are {int} cucumbers")]
        public void Count(int count) => _count = count;

        [When("I eat {int} cucumbers")]
        public void Eat(int count) => _count -= count;

        [Then("I should have {int} cucumbers")]
        public void Left(int count) => Judge.That(_count == count);
    }
}

namespace Cck.ExamplesTablesUndefinedMultiple
{
    [Binding]
    internal sealed class Steps
    {
        private int _count;

        [Given("there are {int} cucumbers")]
        public void Count(int count) => _count = count;

        [When("I eat {int} cucumbers")]
        public void Eat(int count) => _count -= count;

        [Then("I should have {int} cucumbers")]
        public void Left(int count) => Judge.That(_count == count);
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

namespace Cck.Retry
{
    [Binding]
    internal sealed class Steps(Counters counters)
    {
        [Given("a step that always passes")]
        public void Passes() { }

        [Given("a step that passes the second time")]
        public void Second() => Judge.That(counters.Next("second") >= 2);

        [Given("a step that passes the third time")]
        public void Third() => Judge.That(counters.Next("third") >= 3);

        [Given("a step that always fails")]
        public void Fails() => Judge.That(false);
    }
}

namespace Cck.RetryAmbiguous
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an ambiguous step")]
        public void One() { }

        [Given("an ambiguous step")]
        public void Two() { }
    }
}

namespace Cck.RetryPending
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a pending step")]
        public StepSignal Pending() => StepSignal.Pending;
    }
}
