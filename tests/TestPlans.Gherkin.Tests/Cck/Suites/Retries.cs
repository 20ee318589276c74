#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
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
