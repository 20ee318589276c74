using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>ITI-30, with both its options: « Merge », that France requires, and « Link/Unlink ».</summary>
internal sealed class IdentityHandler(HeldIdentities identities, ActiveDefect defect) : IMessageHandler
{
    private static readonly string[] Telling = ["EVN", "PID", "PV1"];
    private static readonly string[] Merging = ["EVN", "PID", "MRG"];
    private static readonly string[] Linking = ["EVN", "PID", "PID[2]"];
    private static readonly string[] MergingFields = [.. RequiredFields.Common, "MRG-1"];
    private static readonly string[] LinkingFields = [.. RequiredFields.Common, "PID[2]-3", "PID[2]-3.1", "PID[2]-3.4", "PID[2]-5"];

    private readonly PidReader _reader = new(defect);

    public string Type => "ADT";

    public string Version => "2.5";

    public IReadOnlyList<string> Events { get; } = ["A28", "A31", "A40", "A47", "A24", "A37"];

    /// <summary>The identities that carry one of the identifiers.</summary>
    public IReadOnlyList<KeptIdentity> With(IReadOnlyList<LocalIdentifier> identifiers) => identities.With(identifiers);

    public Er7Error? Check(Er7Message message)
    {
        var (segments, fields) = message.Event switch
        {
            "A40" or "A47" => (Merging, MergingFields),
            "A24" or "A37" => (Linking, LinkingFields),
            _ => (Telling, RequiredFields.Common),
        };
        if (!message["PID-32"].IsValued && defect.Switches(Behaviours.ConsumerRefusesNoStatus))
        {
            return RequiredFields.Error("101", "PID-32", "le champ PID-32 est requis");
        }

        return RequiredFields.Missing(message, segments, fields) ?? RequiredFields.Unreadable(message);
    }

    public Er7Error? Take(Er7Message message)
    {
        var identity = _reader.Read(message);
        var former = PidReader.Identifiers(message["MRG-1"]);
        switch (message.Event)
        {
            case "A24" or "A37":
                return Couple(message.Event, identity.Identifiers, PidReader.Identifiers(message["PID[2]-3"]));
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
            case "A47" when PidReader.FormerIns(message) is { } ins && former.Count == 0:
                identities.ReplaceIns(identity, ins);
                return null;
            default:
                return identities.ChangeIdentifier(identity.Identifiers, former)
                    ? null
                    : RequiredFields.Error("205", "PID-3", "cet identifiant est déjà celui d’un autre patient : une fusion (A40) est attendue");
        }
    }

    private Er7Error? Couple(string trigger, IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other)
    {
        switch (trigger)
        {
            case "A24" when defect.Switches(Behaviours.ConsumerErrsOnLink):
                return RequiredFields.Error("207", "MSH-9", "les rapprochements ne sont pas pris en charge");
            case "A24" when !identities.AreKnown(one, other) && defect.Switches(Behaviours.ConsumerRefusesUnknownLink):
                return RequiredFields.Error("204", "PID[2]-3", "identité inconnue");
            case "A24":
                identities.Link(one, other);
                return null;
            case "A37" when !identities.AreLinked(one, other) && defect.Switches(Behaviours.ConsumerRefusesUnknownUnlink):
                return RequiredFields.Error("204", "PID-3", "ces identités ne sont pas liées");
            default:
                identities.Unlink(one, other);
                return null;
        }
    }
}
