#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
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
