using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What a consumer does of a message that its model accepts: the identity first, then the event.</summary>
internal static class ReceiverRules
{
    public static BookChange Apply(PatientBook book, Er7Message message) => (message.Type, message.Event) switch
    {
        ("ADT", "A28" or "A31") => IdentityRules.Update(book, message),
        ("ADT", "A40") => MergeRules.Merge(book, message),
        ("ADT", "A47") => MergeRules.ChangeIdentifiers(book, message),
        ("ADT", "A24") => LinkRules.Link(book, message),
        ("ADT", "A37") => LinkRules.Unlink(book, message),
        ("ADT", "A44") => AccountRules.Move(book, message),
        ("ADT", _) when message.Segment("ZBE") is not null => VisitRules.Apply(book, message),
        _ => BookChange.Of(book),
    };
}
