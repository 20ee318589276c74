using TestPlans.Formats.Cda;
using TestPlans.Formats.Json;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Documents;

/// <summary>
/// The sections that a plan names, by the code that identifies them: a vendor may title a section as it likes, its code it may not choose.
/// They are the plan's own: <c>sections.json</c> beside its features.
/// </summary>
public sealed class SectionNames
{
    /// <summary>The file's name.</summary>
    public const string FileName = "sections.json";

    private readonly Lazy<IReadOnlyDictionary<string, string>> _codes;
    private readonly string _file;

    /// <summary>Those of the plan that a feature belongs to; read when a sentence first names a section.</summary>
    /// <param name="root">Where plans lie.</param>
    /// <param name="feature">The feature.</param>
    public SectionNames(PlanRoot root, FeatureContext feature)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(feature);
        _file = Path.Combine(root.Folder, feature.FeatureInfo.FolderPath, FileName);
        _codes = new Lazy<IReadOnlyDictionary<string, string>>(() => Read(_file));
    }

    internal SectionNames(IReadOnlyDictionary<string, string> codes) => (_file, _codes) = (FileName, new Lazy<IReadOnlyDictionary<string, string>>(codes));

    /// <summary>The section of that name; null when the document has none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">As the sentence writes it; case and typography do not count.</param>
    /// <exception cref="PlanException">The plan knows no such section.</exception>
    public CdaSection? Find(CdaDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        var key = Known(_codes.Value, name)
            ?? throw new PlanException($"la section « {name} » est inconnue de {_file} ; sections connues : {string.Join(", ", _codes.Value.Keys.Select(known => $"« {known} »"))}");
        return document.Sections.FirstOrDefault(section => section.Code == _codes.Value[key]);
    }

    /// <summary>The name that the plan gives to a section, as it writes it; null when it knows none of that name.</summary>
    /// <param name="codes">What <see cref="Read"/> gave.</param>
    /// <param name="name">As the sentence writes it; case and typography do not count.</param>
    public static string? Known(IReadOnlyDictionary<string, string> codes, string name) => codes.Keys.FirstOrDefault(known => PlainText.Same(known, name));

    /// <summary>Reads the sections of a plan: code by name.</summary>
    /// <param name="file">Its <c>sections.json</c>.</param>
    /// <exception cref="PlanException">The file cannot serve: one French line with its position.</exception>
    public static IReadOnlyDictionary<string, string> Read(string file)
    {
        try
        {
            var root = JsonFile.Load(file);
            root.OnlyKeys("source", "sections");
            return root.MembersOf("sections").ToDictionary(section => section.Name, section => section.Value.AsText(), StringComparer.Ordinal);
        }
        catch (JsonFileException error)
        {
            throw new PlanException($"ce plan nomme des sections : {error.Message}");
        }
    }
}
