namespace TestPlans.Gherkin;

/// <summary>Finds the nodes of a syntax tree by their identifiers.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<string, (Messages.Scenario Scenario, Messages.Rule? Rule)> _scenarios = [];
    private readonly Dictionary<string, Messages.Step> _steps = [];

    public FeatureIndex(Messages.GherkinDocument document)
    {
        foreach (var child in document.Feature?.Children ?? [])
        {
            Add(child.Background?.Steps);
            Add(child.Scenario, null);
            foreach (var inRule in child.Rule?.Children ?? [])
            {
                Add(inRule.Background?.Steps);
                Add(inRule.Scenario, child.Rule);
            }
        }
    }

    /// <summary>The scenarios of a text, those of its rules too, in order.</summary>
    public static IEnumerable<Messages.Scenario> ScenariosOf(Messages.GherkinDocument document) =>
        (document.Feature?.Children ?? []).SelectMany(static child => child.Rule?.Children.Select(inner => inner.Scenario) ?? [child.Scenario]).OfType<Messages.Scenario>();

    public ScenarioOrigin OriginOf(Messages.Pickle pickle)
    {
        var (scenario, rule) = _scenarios[pickle.AstNodeIds[0]];
        return new ScenarioOrigin(scenario, rule, Arguments(scenario, pickle.AstNodeIds), _steps);
    }

    private static List<KeyValuePair<string, string>> Arguments(Messages.Scenario scenario, List<string> nodes)
    {
        if (nodes.Count < 2)
        {
            return [];
        }

        var examples = scenario.Examples.First(table => table.TableBody.Exists(row => row.Id == nodes[1]));
        var row = examples.TableBody.First(candidate => candidate.Id == nodes[1]);
        return [.. examples.TableHeader.Cells.Zip(row.Cells, (title, cell) => KeyValuePair.Create(title.Value, cell.Value))];
    }

    private void Add(Messages.Scenario? scenario, Messages.Rule? rule)
    {
        if (scenario is not null)
        {
            _scenarios[scenario.Id] = (scenario, rule);
            Add(scenario.Steps);
        }
    }

    private void Add(List<Messages.Step>? steps)
    {
        foreach (var step in steps ?? [])
        {
            _steps[step.Id] = step;
        }
    }
}
