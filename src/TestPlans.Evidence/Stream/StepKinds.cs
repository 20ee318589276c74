using System.Text.Json;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>What each step is in a plan: as the vocabulary of the run declares, else as its keyword suggests.</summary>
internal sealed class StepKinds
{
    private StepCatalogue? _catalogue;

    /// <summary>Reads the vocabulary attached to the run; one that cannot be read leaves the keywords to speak.</summary>
    /// <returns>Whether it could be read.</returns>
    public bool Declare(string vocabulary)
    {
        try
        {
            _catalogue = StepCatalogue.FromJson(vocabulary);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary><c>contexte</c>, <c>instruction</c>, <c>transaction</c>, <c>validation</c> or <c>preuve</c>.</summary>
    public string Of(StreamIndex index, Messages.TestStep testStep, Messages.PickleStep pickleStep) =>
        (Declared(index, testStep) ?? FromKeyword(pickleStep.Type))?.ToString().ToLowerInvariant() ?? "";

    private StepKind? Declared(StreamIndex index, Messages.TestStep testStep) =>
        testStep.StepDefinitionIds is [var only] && index.Definitions.TryGetValue(only, out var definition) ? _catalogue?.KindOf(definition) : null;

    private static StepKind? FromKeyword(Messages.PickleStepType type) => type switch
    {
        Messages.PickleStepType.CONTEXT => StepKind.Contexte,
        Messages.PickleStepType.ACTION => StepKind.Transaction,
        Messages.PickleStepType.OUTCOME => StepKind.Validation,
        _ => null,
    };
}
