namespace TestPlans.Gherkin;

/// <summary>One feature that was read.</summary>
public sealed class PlannedFeature
{
    internal PlannedFeature(FeatureSource source, Messages.GherkinDocument document)
    {
        Source = source;
        Document = document;
        Rowless = [.. FeatureIndex.ScenariosOf(document).SelectMany(scenario => scenario.Examples.Where(static table => table.TableBody.Count == 0).Select(table =>
            new Diagnostic(DiagnosticSeverity.Error, RowlessExamples, source.Uri, table.Location.Line, table.Location.Column ?? 1, $"les exemples de « {scenario.Name} » n'ont aucune ligne : rien n'en est joué")))];
    }

    /// <summary>The code of the fault of a table of examples without a row.</summary>
    public const string RowlessExamples = "empty-examples";

    /// <summary>The text and its name.</summary>
    public FeatureSource Source { get; }

    /// <summary>The syntax tree.</summary>
    public Messages.GherkinDocument Document { get; }

    /// <summary>Its name in messages.</summary>
    public string Uri => Source.Uri;

    /// <summary>Its title, empty for a file without a feature.</summary>
    public string Name => Document.Feature?.Name ?? string.Empty;

    /// <summary>Its tags, with @.</summary>
    public IReadOnlyList<string> Tags => [.. Document.Feature?.Tags.Select(tag => tag.Name) ?? []];

    /// <summary>The tables of examples that have no row: what stands above them is written and never played.</summary>
    public IReadOnlyList<Diagnostic> Rowless { get; internal set; }

    /// <summary>Its scenarios, one per row of examples, in the order of the text.</summary>
    public IReadOnlyList<PlannedScenario> Scenarios { get; internal set; } = [];
}
