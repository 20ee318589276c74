using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Saxon;

namespace TestPlans.Schematron;

/// <summary>
/// The real Saxon-HE as a second opinion: one JVM for the life of this object, the same events as our engine.
/// Needs a JRE (« java » on the path) and the jar of Saxon-HE (Debian package libsaxonhe-java, or the path in TESTPLANS_SAXON).
/// </summary>
public sealed class SaxonEngine : IDisposable
{
    private const string DebianJar = "/usr/share/java/Saxon-HE.jar";

    private readonly Process _process;
    private readonly string _folder;
    private readonly Dictionary<SchematronRules, string> _sheets = [];

    private SaxonEngine(Process process, string folder, string version)
    {
        (_process, _folder, Version) = (process, folder, version);
    }

    /// <summary>Name and version of the Saxon that runs.</summary>
    public string Version { get; }

    /// <summary>Starts Saxon.</summary>
    /// <param name="why">One French line that says what is missing, when null comes back.</param>
    public static SaxonEngine? Start(out string? why)
    {
        var jar = Environment.GetEnvironmentVariable("TESTPLANS_SAXON") is { Length: > 0 } named ? named : DebianJar;
        if (!File.Exists(jar))
        {
            why = $"Saxon-HE est absent ({jar}) : installez le paquet Debian libsaxonhe-java ou nommez le jar dans TESTPLANS_SAXON.";
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("testplans-saxon-").FullName;
        var source = Path.Combine(folder, "Runner.java");
        using (var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Runner.java")!)
        using (var file = File.Create(source))
        {
            resource.CopyTo(file);
        }

        try
        {
            var start = new ProcessStartInfo("java") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
            foreach (var argument in new[] { "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp", jar, source })
            {
                start.ArgumentList.Add(argument);
            }

            start.Environment["LC_ALL"] = "C.UTF-8";
            var process = Process.Start(start)!;
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("ready ", StringComparison.Ordinal))
            {
                why = null;
                return new SaxonEngine(process, folder, "Saxon-HE " + line["ready ".Length..]);
            }

            process.Kill();
            process.Dispose();
            why = "Saxon-HE ne démarre pas : il faut un JDK 11 ou plus (« java Runner.java »).";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            why = "« java » est absent : il faut un JDK 11 ou plus.";
        }

        Directory.Delete(folder, recursive: true);
        return null;
    }

    /// <summary>Asks the rules of a document through Saxon. An error that stops the whole style sheet is one event « not evaluable » per pattern.</summary>
    /// <param name="rules">The rules, as our engine loaded them.</param>
    /// <param name="tree">The document, for places.</param>
    /// <param name="document">The same document, as bytes.</param>
    public SchematronResult Evaluate(SchematronRules rules, XmlTree tree, ReadOnlyMemory<byte> document)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(tree);
        if (!_sheets.TryGetValue(rules, out var sheet))
        {
            sheet = Path.Combine(_folder, $"s{_sheets.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}.xsl");
            Translator.Translate(rules).Save(sheet, SaveOptions.DisableFormatting);
            _sheets[rules] = sheet;
        }

        var beside = Path.GetDirectoryName(Path.GetFullPath(tree.DocumentName))!;
        var input = Path.Combine(_folder, "document.xml");
        var output = Path.Combine(_folder, "events.xml");
        File.WriteAllBytes(input, document.Span);
        var answer = Transform(sheet, new Uri(rules.FilePath), rules.Documents.Folder, beside, input, output);
        return answer.Fault is null && SafeXml.LoadFile(output).Value is { } events
            ? new EventReader(rules, tree, beside, answer.Absent).Read(events)
            : EventReader.Failed(answer.Fault ?? "il n’a rien écrit.", rules, tree);
    }

    /// <summary>Runs a style sheet that Saxon keeps compiled under its path.</summary>
    /// <param name="sheet">The style sheet.</param>
    /// <param name="origin">What its relative paths are relative to.</param>
    /// <param name="folder">The folder that it may read.</param>
    /// <param name="beside">The folder of the document.</param>
    /// <param name="input">The document.</param>
    /// <param name="output">What to write.</param>
    internal (string? Fault, IReadOnlyList<string> Absent) Transform(string sheet, Uri origin, string folder, string beside, string input, string output)
    {
        File.Delete(output);
        _process.StandardInput.WriteLine(string.Join('\t', sheet, origin.AbsoluteUri, folder, beside, input, output));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? "failed Saxon s’est arrêté.";
        return answer.StartsWith("done", StringComparison.Ordinal) ? (null, answer.Split('\t')[1..]) : (answer["failed ".Length..], []);
    }

    /// <summary>Stops the JVM and removes what was written for it.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5_000))
        {
            _process.Kill();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
