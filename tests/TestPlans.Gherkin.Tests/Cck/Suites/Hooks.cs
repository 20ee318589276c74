#pragma warning disable MA0048, CA1822 // One small class per suite of the kit; steps are instance methods as authors write them.
namespace Cck.Attachments
{
    [Binding]
    internal sealed class Steps(IReqnrollOutputHelper output, KitFiles files)
    {
        private const string Ansi = "This displays a \x1b[31mr\x1b[0m\x1b[91ma\x1b[0m\x1b[33mi\x1b[0m\x1b[32mn\x1b[0m\x1b[34mb\x1b[0m\x1b[95mo\x1b[0m\x1b[35mw\x1b[0m";

        [When("the string {string} is attached as {string}")]
        public void Attach(string text, string mediaType) => output.Attach(text, mediaType);

        [When("the string {string} is logged")]
        public void Log(string text) => output.WriteLine(text);

        [When("text with ANSI escapes is logged")]
        public void LogAnsi() => output.WriteLine(Ansi);

        [When("the following string is attached as {string}:")]
        public void AttachText(string mediaType, string text) => output.Attach(text, mediaType);

        [When("an array with {int} bytes is attached as {string}")]
        public void AttachBytes(int size, string mediaType) => output.Attach(Enumerable.Range(0, size).Select(index => (byte)index).ToArray(), mediaType);

        [When("a PDF document is attached and renamed")]
        public void AttachPdf() => output.Attach(files.Read("document.pdf"), "application/pdf", "renamed.pdf");

        [When("a link to {string} is attached")]
        public void Link(string uri) => output.Link(uri);

        [When("the string {string} is attached as {string} before a failure")]
        public void AttachAndFail(string text, string mediaType)
        {
            output.Attach(text, mediaType);
            throw new InvalidOperationException("whoops");
        }
    }
}

namespace Cck.ExamplesTablesAttachment
{
    [Binding]
    internal sealed class Steps(IReqnrollOutputHelper output, KitFiles files)
    {
        [When("a JPEG image is attached")]
        public void Jpeg() => output.Attach(files.Read("cucumber.jpeg"), "image/jpeg");

        [When("a PNG image is attached")]
        public void Png() => output.Attach(files.Read("cucumber.png"), "image/png");
    }
}

namespace Cck.Hooks
{
    [Binding]
    internal sealed class Steps
    {
        [BeforeScenario]
        public void First() { }

        [When("a step passes")]
        public void Passes() { }

        [When("a step fails")]
        public void Fails() => throw new InvalidOperationException("Exception in step");

        [AfterScenario]
        public void Last() { }
    }
}

namespace Cck.HooksAttachment
{
    [Binding]
    internal sealed class Steps(IReqnrollOutputHelper output, KitFiles files)
    {
        [Before]
        public void First() => output.Attach(files.Read("cucumber.svg"), "image/svg+xml");

        [When("a step passes")]
        public void Passes() { }

        [After]
        public void Last() => output.Attach(files.Read("cucumber.svg"), "image/svg+xml");
    }
}

namespace Cck.HooksConditional
{
    [Binding]
    internal sealed class Steps
    {
        [Before("@passing-hook")]
        public Task PassingBefore() => Task.CompletedTask;

        [Before("fail-before")]
        public void FailingBefore() => throw new InvalidOperationException("Exception in conditional hook");

        [When("a step passes")]
        public void Passes() { }

        [After("fail-after")]
        public void FailingAfter() => throw new InvalidOperationException("Exception in conditional hook");

        [After("@passing-hook")]
        public ValueTask PassingAfter() => ValueTask.CompletedTask;
    }
}

namespace Cck.HooksNamed
{
    [Binding]
    internal sealed class Steps
    {
        [Before(Name = "A named before hook")]
        public void First() { }

        [When("a step passes")]
        public void Passes() { }

        [After(Name = "A named after hook")]
        public void Last() { }
    }
}

namespace Cck.HooksSkipped
{
    [Binding]
    internal sealed class Steps
    {
        [Before]
        public void First() { }

        [Before("skip-before")]
        public StepSignal Skip() => StepSignal.Skipped;

        [Before]
        public void Second() { }

        [Given("a normal step")]
        public void Step() { }

        [Given("a step that skips")]
        public StepSignal Skips() => StepSignal.Skipped;

        [After]
        public void Third() { }

        [After("skip-after")]
        public StepSignal SkipAfter() => StepSignal.Skipped;

        [After]
        public void Fourth() { }
    }
}

namespace Cck.HooksUndefined
{
    [Binding]
    internal sealed class Steps
    {
        [Before]
        public void First() { }

        [After]
        public void Last() { }
    }
}
