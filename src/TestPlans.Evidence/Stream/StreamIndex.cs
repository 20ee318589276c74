
namespace TestPlans.Evidence;

/// <summary>What the stream declared so far, by identifier.</summary>
internal sealed class StreamIndex
{
    private readonly Dictionary<string, Messages.Step> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioPlace> _places = new(StringComparer.Ordinal);

    public Dictionary<string, Messages.Pickle> Pickles { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Messages.TestCase> TestCases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Messages.Hook> Hooks { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> RunHooks { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Messages.StepDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    public ScenarioPlace PlaceOf(Messages.Pickle pickle) =>
        pickle.AstNodeIds.Count > 0 && _places.TryGetValue(pickle.AstNodeIds[0], out var place) ? place : ScenarioPlace.Unknown;

    public Messages.Step? StepOf(Messages.PickleStep step) =>
        step.AstNodeIds.Count > 0 && _steps.TryGetValue(step.AstNodeIds[0], out var found) ? found : null;

    public void Add(Messages.GherkinDocument document)
    {
        if (document.Feature is not { } feature)
        {
            return;
        }

        foreach (var child in feature.Children)
        {
            Steps(child.Background?.Steps);
            Scenario(feature, null, child.Scenario);
            foreach (var inRule in child.Rule?.Children ?? [])
            {
                Steps(inRule.Background?.Steps);
                Scenario(feature, child.Rule, inRule.Scenario);
            }
        }
    }

    private void Scenario(Messages.Feature feature, Messages.Rule? rule, Messages.Scenario? scenario)
    {
        if (scenario is null)
        {
            return;
        }

        Steps(scenario.Steps);
        _places[scenario.Id] = new ScenarioPlace(feature, rule, scenario);
    }

    private void Steps(List<Messages.Step>? steps)
    {
        foreach (var step in steps ?? [])
        {
            _steps[step.Id] = step;
        }
    }
}

/// <summary>Where a pickle comes from in the text of its feature.</summary>
internal sealed record ScenarioPlace(Messages.Feature? Feature, Messages.Rule? Rule, Messages.Scenario? Scenario)
{
    public static readonly ScenarioPlace Unknown = new(null, null, null);

    /// <summary>The values of its example by column, empty without examples.</summary>
    public IReadOnlyList<NamedValue> ArgumentsOf(Messages.Pickle pickle)
    {
        foreach (var examples in pickle.AstNodeIds.Count > 1 ? Scenario?.Examples ?? [] : [])
        {
            if (examples.TableBody.Find(row => string.Equals(row.Id, pickle.AstNodeIds[^1], StringComparison.Ordinal)) is { } body)
            {
                return [.. examples.TableHeader.Cells.Zip(body.Cells, (title, cell) => new NamedValue(title.Value, cell.Value))];
            }
        }

        return [];
    }
}
