#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
namespace Cck.AllStatuses
{
    [Binding]
    internal sealed class Steps
    {
        [Given("^a step$")]
        public void Step() { }

        [Given("^a failing step$")]
        public void Failing() => throw new InvalidOperationException("whoops");

        [Given("^a pending step$")]
        public StepSignal Pending() => StepSignal.Pending;

        [Given("^a skipped step$")]
        public StepSignal Skipped() => StepSignal.Skipped;

        [Given("^an ambiguous (.*?)$")]
        public void One(string what) => _ = what;

        [Given("^(.*?) ambiguous step$")]
        public void Two(string what) => _ = what;
    }
}

namespace Cck.Ambiguous
{
    [Binding]
    internal sealed class Steps
    {
        [Given("^a (.*?) with (.*?)$")]
        public void First(string one, string two) => _ = (one, two);

        [Given("^a step with (.*?)$")]
        public void Second(string one) => _ = one;
    }
}

namespace Cck.FailedishCombinations
{
    [Binding]
    internal sealed class Steps
    {
        [Given("^a step$")]
        public void Step() { }

        [Given("^a skipped step$")]
        public StepSignal Skipped() => StepSignal.Skipped;

        [Given("^a pending step$")]
        public StepSignal Pending() => StepSignal.Pending;

        [Given("^an ambiguous (.*?)$")]
        public void One(string what) => _ = what;

        [Given("^(.*?) ambiguous step$")]
        public void Two(string what) => _ = what;

        [Given("^a failing step$")]
        public void Failing() => throw new InvalidOperationException("whoops");
    }
}

namespace Cck.Pending
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an implemented non-pending step")]
        public void Implemented() { }

        [Given("an implemented step that is skipped")]
        public void SkippedAfter() { }

        [Given("an unimplemented pending step")]
        public Task<StepSignal> Pending() => Task.FromResult(StepSignal.Pending);
    }
}

namespace Cck.PendingException
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an unimplemented pending step")]
        public void Pending() => throw new PendingStepException("TO" + "DO");
    }
}

namespace Cck.Skipped
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a step that does not skip")]
        public void Step() { }

        [Given("a step that is skipped")]
        public void After() { }

        [Given("I skip a step")]
        public ValueTask<StepSignal> Skip() => ValueTask.FromResult(StepSignal.Skipped);
    }
}

namespace Cck.SkippedException
{
    [Binding]
    internal sealed class Steps
    {
        [Given("I skip a step")]
        public void Skip() => throw new NotClaimedException("skipping");
    }
}

namespace Cck.SkippedFailingHook
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a step that skips")]
        public StepSignal Skip() => StepSignal.Skipped;

        [After]
        public void Hook() => throw new InvalidOperationException("whoops");
    }
}

namespace Cck.StackTraces
{
    [Binding]
    internal sealed class Steps
    {
        [When("a step throws an exception")]
        public async Task Throw()
        {
            await Task.Yield();
            throw new InvalidOperationException("BOOM");
        }
    }
}

namespace Cck.TestRunException
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a step")]
        public void Step() { }
    }
}

namespace Cck.Undefined
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an implemented step")]
        public void Implemented() { }

        [Given("a step that will be skipped")]
        public void Skipped() { }
    }
}

namespace Cck.UndefinedMultiple
{
    [Binding]
    internal sealed class Steps
    {
        [Given("an implemented step")]
        public void Implemented() { }

        [Given("a step that will be skipped")]
        public void Skipped() { }
    }
}

namespace Cck.UnknownParameterType
{
    [Binding]
    internal sealed class Steps
    {
        [Given("{airport} is closed because of a strike")]
        public void Closed(string airport) => throw new InvalidOperationException($"not to be called, {airport} is not declared");
    }
}

namespace Cck.UnusedSteps
{
    [Binding]
    internal sealed class Steps
    {
        [Given("a step that is used")]
        public void Used() { }

        [Given("a step that is not used")]
        public void Unused() { }
    }
}
