using System.Text;
using Spectre.Console;
using TestPlans.Cli.Terminal;
using TestPlans.Evidence;
using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>Writes the answers in the form asked for, to the terminal or to a folder.</summary>
internal sealed class ReportWriter(TerminalOutput terminal, string format, string? folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what concerns one document.</summary>
    public void Write(Judged judged)
    {
        switch (format)
        {
            case "text" when folder is null:
                Show(judged);
                break;
            case "text":
                Save(judged, ".txt", ReportText.Write(judged.Report, judged.Input.Content, judged.Parts));
                break;
            case "json":
                Put(judged, ".json", ReportJson.Write(judged.Report));
                break;
            case "html":
                Put(judged, ".html", ReportHtml.Write(judged.Report, judged.Input.Content, judged.Parts));
                break;
            case "svrl":
                WriteSvrl(judged);
                break;
        }
    }

    /// <summary>Writes what concerns all documents together.</summary>
    public void WriteAll(IReadOnlyList<Report> all)
    {
        if (format == "junit")
        {
            var xml = ReportJUnit.Write(all);
            if (folder is null)
            {
                terminal.Line(xml);
            }
            else
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "junit.xml"), xml, Utf8);
            }
        }
    }

    /// <summary>The same writer, in a folder below: one per pack, so that no report overwrites that of another pack.</summary>
    public ReportWriter In(string name) => new(terminal, format, folder is null ? null : Path.Combine(folder, name));

    /// <summary>Writes what packs say differently: after the reports on the terminal, or in <c>comparaison.txt</c>. Other forms on the terminal stay what they are.</summary>
    public void WriteComparison(IEnumerable<string> lines)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, "comparaison.txt"), lines, Utf8);
        }
        else if (format == "text")
        {
            terminal.Line("Comparaison");
            foreach (var line in lines)
            {
                terminal.Line(line);
            }
        }
    }

    private void Show(Judged judged)
    {
        var lines = ReportText.Lines(judged.Report, judged.Input.Content, judged.Parts);
        if (terminal.IsInteractive)
        {
            ShowInColours(lines);
            return;
        }

        foreach (var line in lines)
        {
            terminal.Line(line.Text);
        }

        terminal.Line();
    }

    private void ShowInColours(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            terminal.Console.WriteLine(line.Text, StyleOf(line.Role));
        }

        terminal.Console.WriteLine();
    }

    private static Style StyleOf(TextRole role) => role switch
    {
        TextRole.Title => new Style(decoration: Decoration.Bold),
        TextRole.Muted => new Style(Color.Grey),
        TextRole.Error => new Style(Color.Red),
        TextRole.Warning => new Style(Color.Yellow),
        TextRole.Inconclusive => new Style(Color.Fuchsia),
        TextRole.Focus => new Style(Color.Aqua),
        _ => Style.Plain,
    };

    private void Put(Judged judged, string extension, string text)
    {
        if (folder is null)
        {
            terminal.Line(text);
        }
        else
        {
            Save(judged, extension, text);
        }
    }

    private void WriteSvrl(Judged judged)
    {
        if (judged.Svrl.Count == 0)
        {
            var why = judged.Report.Findings.Select(finding => $"{(finding.Line > 0 ? FormattableString.Invariant($"{finding.Line}:{finding.Column} : ") : "")}{finding.Message}")
                .Concat(judged.Report.Steps.Select(step => step.Reason).OfType<string>()).FirstOrDefault() ?? "aucun schématron dans ce modèle";
            terminal.Error($"{judged.Input.Path} : {judged.Report.Verdict.InFrench()}, aucun SVRL à écrire ({why})");
        }

        foreach (var (name, bytes) in judged.Svrl)
        {
            if (folder is null)
            {
                terminal.Line(Utf8.GetString(bytes.Span));
                continue;
            }

            var path = Path.Combine(folder, judged.Input.Name, Path.ChangeExtension(name, ".svrl"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes.Span);
        }
    }

    private void Save(Judged judged, string extension, string text)
    {
        var path = Path.Combine(folder!, judged.Input.Name + extension);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }
}
