using System.Text;
using TestPlans.Formats.Json;
using TestPlans.Formats.Xml;
using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>
/// A document that a partner makes available. A faulty twin is the right document with one edit, so that a plan never keeps two copies.
/// </summary>
public sealed class TestDocument
{
    private static XmlLimits Limits => XmlLimits.Default;
    private readonly string _path;
    private readonly JsonValue _file;
    private readonly JsonValue? _replace;
    private readonly string _by;

    private TestDocument(string name, string path, JsonValue file, JsonValue? replace, string by, string? defect)
    {
        Name = name;
        _path = path;
        _file = file;
        _replace = replace;
        _by = by;
        Defect = defect;
    }

    /// <summary>As plans name it.</summary>
    public string Name { get; }

    /// <summary>What is wrong with the document, one French sentence; null for a right one.</summary>
    public string? Defect { get; }

    /// <summary>The document's bytes, the edit made.</summary>
    /// <exception cref="UnusableTestPatientException">The file cannot be read, or the text to replace is not there exactly once.</exception>
    public Artefact Load()
    {
        try
        {
            return LoadEdited();
        }
        catch (JsonFileException error)
        {
            throw new UnusableTestPatientException(error.Message, error);
        }
    }

    internal static TestDocument Read(string name, JsonValue value)
    {
        value.OnlyKeys("fichier", "remplacer", "par", "defaut");
        var file = value.Get("fichier");
        var folder = Path.GetDirectoryName(Path.GetFullPath(value.File))!;
        var path = Path.GetFullPath(Path.Combine(folder, file.AsText()));
        if (!InsideFolder.Contains(folder, path))
        {
            throw file.Error($"« {file.Raw} » sort du dossier du jeu d’essai");
        }

        var replace = value.Find("remplacer")?.Expect(JsonKind.Text);
        var by = value.Find("par")?.Expect(JsonKind.Text);
        if (replace is null != by is null)
        {
            throw value.Error("« remplacer » et « par » vont ensemble");
        }

        if (replace is { Raw.Length: 0 })
        {
            throw replace.Error("« remplacer » est vide");
        }

        return new TestDocument(name, path, file, replace, by?.Raw ?? "", value.OptionalText("defaut"));
    }

    private Artefact LoadEdited()
    {
        if (!SafeXml.ReadFile(_path, Limits).TryGet(out var bytes, out var fault))
        {
            throw _file.Error($"document « {_file.Raw} » : {fault.Message}");
        }

        if (bytes.Length == 0)
        {
            throw _file.Error($"document « {_file.Raw} » : Le fichier est vide.");
        }

        var name = Path.GetFileName(_path);
        if (_replace is null)
        {
            return new Artefact(name, MediaTypes.OfFile(name), bytes);
        }

        var old = Encoding.UTF8.GetBytes(_replace.Raw);
        var first = bytes.AsSpan().IndexOf(old);
        var again = first < 0 ? -1 : bytes.AsSpan(first + 1).IndexOf(old);
        if (first < 0 || again >= 0)
        {
            throw _replace.Error($"le texte à remplacer doit figurer exactement une fois dans {_file.Raw} ; il y figure {(first < 0 ? "zéro" : "plusieurs")} fois");
        }

        byte[] edited = [.. bytes.AsSpan(0, first), .. Encoding.UTF8.GetBytes(_by), .. bytes.AsSpan(first + old.Length)];
        return new Artefact(Name, MediaTypes.OfFile(name), edited);
    }
}
