using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace TestPlans.Cli.Tests.Terminal;

/// <summary>The driver « manuel » on a real terminal: a pseudo terminal of « script » (util-linux), where a person types.</summary>
internal sealed partial class RealTerminalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task A_person_is_told_what_to_do_gives_the_document_and_the_scenario_is_to_be_reviewed()
    {
        using var shell = new Shell();
        var document = await ConformingDocumentAsync(shell);
        var (code, shown) = await TypeAsync(shell, [("Votre constat", "produit à 10 h"), ("Fichier de la preuve", "/nulle/part.xml"), ("Fichier de la preuve", document)]);
        Assert.That(code, Is.EqualTo(3), shown);
        Assert.That(shown, Does.Contain("Scénario : Une allergie médicamenteuse connue").And.Contain("Saisissez").And.Contain("Le fichier n'existe pas"));
        Assert.That(shown, Does.Contain("verdict : à instruire").And.Not.Contain("verdict : conforme"));
    }

    [Test]
    public async Task Left_for_later_the_proof_is_awaited()
    {
        using var shell = new Shell();
        var (code, shown) = await TypeAsync(shell, [("Votre constat", "")]);
        Assert.That((code, shown.Contains("verdict : preuve attendue", StringComparison.Ordinal)), Is.EqualTo((3, true)), shown);
    }

    private static async Task<string> ConformingDocumentAsync(Shell shell)
    {
        await shell.RunAsync("run", Path.Combine(Shell.Checkout.Features, "cda/vsm/creation.feature"), "--tags", "@CI-SIS-VSM-Create_doc-Sc1", "--allure", "false", "--out", shell.In("reference"));
        return Directory.EnumerateFiles(shell.In("reference/artefacts"), "*.xml").Single();
    }

    private static async Task<(int Code, string Shown)> TypeAsync(Shell shell, IReadOnlyList<(string After, string Line)> typed)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            Assert.Ignore("SAUTÉ : un pseudo-terminal demande la commande « script » de util-linux.");
        }

        var system = shell.Write("systeme.json", """{ "nom": "Essai", "version": "1", "roles": { "createur-contenu": { "pilote": "manuel" } } }""");
        var program = Path.Combine(AppContext.BaseDirectory, "TestPlans.Cli.dll");
        var command = $"cd '{Shell.Checkout.Root}' && stty cols 200 && dotnet '{program}' run features/cda/vsm/creation.feature --tags @CI-SIS-VSM-Create_doc-Sc1 --allure false --system '{system}' --out '{shell.In("campagne")}'";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qefc", command, "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("CI");
        start.Environment["TERM"] = "xterm";
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        var shown = new StringBuilder();
        foreach (var (after, line) in typed)
        {
            await WaitForAsync(process.StandardOutput, shown, after, limit.Token);
            // What a keyboard sends for Enter is a carriage return.
            await process.StandardInput.WriteAsync(line + "\r");
            await process.StandardInput.FlushAsync(limit.Token);
        }

        shown.Append(await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, Escape().Replace(shown.ToString(), ""));
    }

    private static async Task WaitForAsync(StreamReader output, StringBuilder shown, string words, CancellationToken cancellationToken)
    {
        var from = shown.Length;
        var buffer = new char[1024];
        while (!shown.ToString(from, shown.Length - from).Contains(words, StringComparison.Ordinal))
        {
            var read = await output.ReadAsync(buffer, cancellationToken);
            Assert.That(read, Is.Positive, $"« {words} » n'est pas venu :\n{shown}");
            shown.Append(buffer, 0, read);
        }
    }

    [GeneratedRegex("\u001B\\[[0-9;?]*[a-zA-Z]", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
