namespace TestPlans.Gherkin;

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
