using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Has the system under test do one act of a workflow.</summary>
public sealed class SupplierActs(TestCase testCase, WireCase wire, Acts acts, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Asks for the act; the message is awaited by another sentence.</summary>
    /// <param name="act">Key of the act.</param>
    /// <param name="instruction">The act as one French sentence for the operator.</param>
    /// <param name="parameters">What the act needs, by French key.</param>
    /// <param name="other">The second person of an act about two.</param>
    /// <param name="patient">Whom the act is about; null for the patient of the scenario.</param>
    public async Task DoAsync(string act, string instruction, IReadOnlyDictionary<string, string>? parameters = null, TestPatient? other = null, TestPatient? patient = null)
    {
        var supplier = wire.Supplier;
        _ = await wire.ConversationAsync();
        var destination = supplier.Listening is null ? null : (await wire.PartnerAsync()).EndPoint;
        var request = new WorkflowRequest(act, patient ?? wire.Patient, parameters ?? new Dictionary<string, string>(StringComparer.Ordinal), instruction, destination) { Other = other };
        var done = acts.Take(instruction, await supplier.ActAsync(request, scenario.StepCancellation));
        wire.IsActOver = done?.IsOver ?? true;
        if (supplier.Listening is null)
        {
            Take(done?.Message ?? throw new ProofAwaitedException("le fichier du message émis est à joindre (.hl7) : sans lui rien ne peut être vérifié"));
        }
    }

    private void Take(Artefact message)
    {
        output.Attach(message.Content, message.MediaType, message.Name);
        testCase.Document = message;
        wire.Message = Formats.Hl7v2.Er7Message.Parse(message.Content).Message
            ?? throw new JudgementException($"« {message.Name} » n'est pas un message HL7 v2", place: Places.Whole(message));
    }
}
