#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
namespace Cck.GlobalHooks
{
    [Binding]
    internal sealed class Steps
    {
        [BeforeTestRun]
        public static void First() { }

        [BeforeTestRun]
        public static void Second() { }

        [When("a step passes")]
        public void Passes() { }

        [When("a step fails")]
        public void Fails() => throw new InvalidOperationException("Exception in step");

        [AfterTestRun]
        public static void Third() { }

        [AfterTestRun]
        public static void Fourth() { }
    }
}

namespace Cck.GlobalHooksAfterallError
{
    [Binding]
    internal sealed class Steps
    {
        [BeforeTestRun]
        public static void First() { }

        [BeforeTestRun]
        public static void Second() { }

        [When("a step passes")]
        public void Passes() { }

        [AfterTestRun]
        public static void Third() { }

        [AfterTestRun]
        public static void Fourth() => throw new InvalidOperationException("AfterAll hook went wrong");

        [AfterTestRun]
        public static void Fifth() { }
    }
}

namespace Cck.GlobalHooksAttachments
{
    [Binding]
    internal sealed class Steps
    {
        [BeforeTestRun]
        public static void First(IReqnrollOutputHelper output) => output.Attach("Attachment from BeforeAll hook", "text/plain");

        [When("a step passes")]
        public void Passes() { }

        [AfterTestRun]
        public static void Last(IReqnrollOutputHelper output) => output.Attach("Attachment from AfterAll hook", "text/plain");
    }
}

namespace Cck.GlobalHooksBeforeallError
{
    [Binding]
    internal sealed class Steps
    {
        [BeforeTestRun]
        public static void First() { }

        [BeforeTestRun]
        public static void Second() => throw new InvalidOperationException("BeforeAll hook went wrong");

        [BeforeTestRun]
        public static void Third() { }

        [When("a step passes")]
        public void Passes() { }

        [AfterTestRun]
        public static void Fourth() { }

        [AfterTestRun]
        public static void Fifth() { }
    }
}
