using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Reading;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>
/// The business acknowledgements (ZAM) of documents that this system transmitted, kept beside them (ANS, Transmission de documents CDA en HL7v2 2.1,
/// volume 2). That one about a message never sent is refused is inferred: there is nothing to keep it beside.
/// </summary>
internal sealed class BusinessAcknowledgementHandler(Func<string, bool> wasSent, ActiveDefect defect) : IMessageHandler
{
    private readonly List<(string Message, string Code, bool IsPositive)> _kept = [];

    public string Type => "ZAM";

    public string Version => "2.6";

    public IReadOnlyList<string> Events { get; } = ["Z01", "Z02", "Z03"];

    /// <summary>What was said of the messages sent, in order: MSH-10 of the message, OBX-3.1, whether OBX-5.1 is Y.</summary>
    public IReadOnlyList<(string Message, string Code, bool IsPositive)> Kept => _kept;

    public Er7Error? Check(Er7Message message) =>
        RequiredFields.Missing(message, ["EVN", "OBX"], ["MSH-3", "MSH-4", "MSH-5", "MSH-6", "MSH-7", "MSH-10", "MSH-11", "OBX-3", "OBX-4", "OBX-5"])
        ?? (message["OBX-5.1"].Text is "Y" or "N" ? null : RequiredFields.Error("103", "OBX-5.1", $"un accusé métier vaut Y ou N, non « {message["OBX-5.1"].Text} »"))
        ?? (wasSent(message["OBX-4"].Text) ? null : RequiredFields.Error("204", "OBX-4", $"aucun message « {message["OBX-4"].Text} » n’a été transmis"))
        ?? (defect.Switches(Behaviours.DocumentRefusesReturns) ? new Er7Error("207", null, "message refusé") : null);

    public Er7Error? Take(Er7Message message)
    {
        _kept.Add((message["OBX-4"].Text, message["OBX-3.1"].Text, message["OBX-5.1"].Is("Y")));
        return null;
    }
}
