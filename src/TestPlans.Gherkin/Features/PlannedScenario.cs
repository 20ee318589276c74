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

/// <summary>One scenario to run: a scenario of the text, or one row of its examples.</summary>
public sealed class PlannedScenario
{
    internal PlannedScenario(PlannedFeature feature, Messages.Pickle pickle, ScenarioOrigin origin)
    {
        Feature = feature;
        Pickle = pickle;
        Origin = origin;
        Tags = [.. pickle.Tags.Select(tag => tag.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The feature it belongs to.</summary>
    public PlannedFeature Feature { get; }

    /// <summary>What runs.</summary>
    public Messages.Pickle Pickle { get; }

    /// <summary>Its title, with the values of the example.</summary>
    public string Name => Pickle.Name;

    /// <summary>All tags that apply to it, with @, each once.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The line of the scenario, or of its row of examples.</summary>
    public long Line => Pickle.Location?.Line ?? 0;

    /// <summary>The line of the scenario in the text, also for a row of examples.</summary>
    public long ScenarioLine => Origin.Scenario.Location.Line;

    /// <summary>Where the text has a step, line and column from 1: messages about a sentence point at it.</summary>
    /// <param name="step">One of the steps of <see cref="Pickle"/>.</param>
    /// <returns>Line and column.</returns>
    public (long Line, long Column) PlaceOf(Messages.PickleStep step)
    {
        var location = Origin.StepOf(step).Location;
        return (location.Line, location.Column ?? 1);
    }

    /// <summary>What names it for ever as long as the file does not change: uri:line.</summary>
    public string Key => FormattableString.Invariant($"{Feature.Uri}:{Line}");

    /// <summary>The title of its rule, or null.</summary>
    public string? RuleName => Origin.Rule?.Name;

    /// <summary>The values of its example by column, empty without examples.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments => Origin.Arguments;

    internal ScenarioOrigin Origin { get; }
}
