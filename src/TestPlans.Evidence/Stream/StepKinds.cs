using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestPlans.Evidence;

/// <summary>What each step is in a plan: as the vocabulary of the run declares, else as its keyword suggests.</summary>
internal sealed class StepKinds
{
    private readonly Dictionary<(string, string, string), string> _declared = [];

    /// <summary>Reads the vocabulary attached to the run; one that cannot be read leaves the keywords to speak.</summary>
    public void Declare(string vocabulary)
    {
        try
        {
            foreach (var entry in JsonNode.Parse(vocabulary)?["entries"]?.AsArray() ?? [])
            {
                _declared[(Text(entry, "expression"), Text(entry, "class"), Text(entry, "method"))] = Text(entry, "kind").ToLowerInvariant();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _declared.Clear();
        }
    }

    public string Of(StreamIndex index, Messages.TestStep testStep, Messages.PickleStep pickleStep) =>
        testStep.StepDefinitionIds is [var only] && index.Definitions.TryGetValue(only, out var definition)
        && _declared.TryGetValue((definition.Pattern.Source, definition.SourceReference?.JavaMethod?.ClassName ?? "", definition.SourceReference?.JavaMethod?.MethodName ?? ""), out var kind)
            ? kind
            : pickleStep.Type switch
            {
                Messages.PickleStepType.CONTEXT => "contexte",
                Messages.PickleStepType.ACTION => "transaction",
                Messages.PickleStepType.OUTCOME => "validation",
                _ => "",
            };

    private static string Text(JsonNode? entry, string name) => entry?[name]?.GetValue<string>() ?? "";
}
