using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>ITI-30, with the option « Merge » that France requires.</summary>
internal sealed class IdentityHandler(HeldIdentities identities, ActiveDefect defect) : IMessageHandler
{
    private readonly PidReader _reader = new(defect);

    public string Type => "ADT";

    public string Version => "2.5";

    public IReadOnlyList<string> Events { get; } = ["A28", "A31", "A40", "A47"];

    /// <summary>The identities that carry one of the identifiers.</summary>
    public IReadOnlyList<KeptIdentity> With(IReadOnlyList<LocalIdentifier> identifiers) => [.. identities.With(identifiers).Select(one => one.ToKept())];

    public Er7Error? Check(Er7Message message)
    {
        var isMerge = message.Event is "A40" or "A47";
        return RequiredFields.Missing(message, isMerge ? ["EVN", "PID", "MRG"] : ["EVN", "PID", "PV1"], isMerge ? [.. RequiredFields.Common, "MRG-1"] : RequiredFields.Common)
            ?? RequiredFields.Unreadable(message);
    }

    public Er7Error? Take(Er7Message message)
    {
        var identity = _reader.Read(message);
        var former = PidReader.Identifiers(message["MRG-1"]);
        switch (message.Event)
        {
            case "A28":
                identities.Create(identity);
                return null;
            case "A31":
                identities.Update(identity);
                return null;
            case "A40" when !identities.Knows(former) && defect.Switches(Behaviours.ConsumerRefusesUnknownMerge):
                return RequiredFields.Error("204", "MRG-1", "identité inconnue");
            case "A40":
                identities.Merge(identity.Identifiers, former);
                return null;
            default:
                return identities.ChangeIdentifier(identity.Identifiers, former)
                    ? null
                    : RequiredFields.Error("205", "PID-3", "cet identifiant est déjà celui d’un autre patient : une fusion (A40) est attendue");
        }
    }
}
