using TestPlans.Cli.Terminal;
using TestPlans.Systems;

namespace TestPlans.Cli.Tests.Terminal;

/// <summary>The person at the terminal: what is shown, what is taken, what is asked again.</summary>
internal sealed class ConsoleOperatorTests
{
    private static readonly OperatorQuestion Question = new("Produisez le document.", "le fichier produit", WantsFile: true);

    [Test]
    public async Task Words_and_files_are_taken_and_a_wrong_path_is_asked_again()
    {
        using var shell = new Shell();
        var file = shell.Write("document.xml", "<a/>");
        var (answer, shown) = await AskAsync("fait", shell.In("absent.xml"), shell.Folder, $"'{file}'", "");
        Assert.That(answer!.Paths, Is.EqualTo(new[] { file }));
        Assert.That((answer.Text, answer.Operator), Is.EqualTo(("fait", "Camille TESTDURAND")));
        Assert.That(shown, Does.Contain("Produisez le document.").And.Contain("le fichier produit").And.Contain("absent.xml : Le fichier n'existe pas.").And.Contain("C’est un dossier"));
    }

    [Test]
    public async Task One_document_is_asked_for_once()
    {
        using var shell = new Shell();
        using var output = new StringWriter();
        var file = shell.Write("document.xml", "<a/>");
        var answer = await Operator(output, ["fait", file]).AskAsync(Question with { OneFile = true }, default);
        Assert.That(answer!.Paths, Is.EqualTo(new[] { file }));
    }

    [Test]
    public void A_path_is_understood_as_no_shell_has_read_it()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.That(TypedPath.Of("~/a b.xml"), Is.EqualTo(home + "/a b.xml"));
        Assert.That(TypedPath.Of("'/x/a b.xml'"), Is.EqualTo("/x/a b.xml"));
        Assert.That(TypedPath.Of("~autre/a.xml"), Is.EqualTo("~autre/a.xml"));
        Assert.That(TypedPath.Of("/x/a\\ b.xml"), Is.EqualTo(OperatingSystem.IsWindows() ? "/x/a\\ b.xml" : "/x/a b.xml"));
    }

    [Test]
    public async Task An_empty_line_leaves_the_question_for_later() => Assert.That((await AskAsync("")).Answer, Is.Null);

    [Test]
    public async Task A_scenario_is_named_once_before_its_first_instruction()
    {
        using var output = new StringWriter();
        var person = new ScenarioOperator(Operator(output, ["", ""]), () => "Une allergie connue");
        await person.AskAsync(Question, default);
        await person.AskAsync(Question, default);
        Assert.That(output.ToString().Split("Scénario : Une allergie connue"), Has.Length.EqualTo(2));
        Assert.That(output.ToString().IndexOf("Scénario :", StringComparison.Ordinal), Is.LessThan(output.ToString().IndexOf("À faire", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Ctrl_C_stops_the_question()
    {
        using var output = new StringWriter();
        var person = new ConsoleOperator(new TerminalOutput(output, output, isInteractive: true), "", (_, _) => throw new OperationCanceledException());
        var stopped = false;
        try
        {
            await person.AskAsync(Question, default);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        Assert.That(stopped);
    }

    private static async Task<(OperatorAnswer? Answer, string Shown)> AskAsync(params string[] lines)
    {
        using var output = new StringWriter();
        var answer = await Operator(output, lines).AskAsync(Question, default);
        return (answer, output.ToString());
    }

    private static ConsoleOperator Operator(StringWriter output, string[] lines)
    {
        var terminal = new TerminalOutput(output, output, isInteractive: true);
        terminal.Console.Profile.Width = 4096;
        var left = new Queue<string>(lines);
        return new ConsoleOperator(terminal, "Camille TESTDURAND", (_, _) => Task.FromResult(left.Dequeue()));
    }
}
