using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What a receiver decides about a message: its answer, and what the message changes in what it knows.</summary>
internal sealed record Decision(string Code, IReadOnlyList<Er7Error> Errors, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Remarks)
{
    private static readonly Er7Path ControlId = new("MSH", 1, 10);

    private IReadOnlyList<PatientBook> _books = [];

    /// <summary>The message is one already answered, byte for byte.</summary>
    public RememberedMessage? Repeated { get; private init; }

    /// <summary>Whether what it says is learned: a repeated message is not, again.</summary>
    public bool IsAccepted => Code == "AA" && Repeated is null;

    /// <param name="message">The message.</param>
    /// <param name="artefact">Its bytes.</param>
    /// <param name="judgement">Its report, and our own failure when there is no true one.</param>
    /// <param name="gate">Why its header is refused.</param>
    /// <param name="scopes">What is known, for each conversation that it concerns.</param>
    /// <param name="most">Most errors to report.</param>
    public static Decision Of(Er7Message message, Artefact artefact, (Report Report, Refusal? Failure) judgement, IReadOnlyList<Refusal> gate, IReadOnlyList<ReceptionScope> scopes, int most)
    {
        var known = scopes.Select(scope => scope.Memory.Find(message)).OfType<RememberedMessage>().FirstOrDefault();
        if (known is not null && known.Sha256 == artefact.Sha256)
        {
            return new Decision(known.Code, known.Errors, [], ["message déjà reçu : même acquittement, rien n’est appris de nouveau"]) { Repeated = known };
        }

        if (gate.Count > 0)
        {
            return new Decision("AR", [.. gate.Select(refusal => refusal.Error)], gate, []);
        }

        List<Refusal> refusals = judgement.Failure is { } failure ? [failure] : [];
        if (known is not null)
        {
            refusals.Add(new Refusal(RefusalIds.Duplicate, "AE", new Er7Error("205", ControlId, $"L’identifiant de message « {message.ControlId} » (MSH-10) a déjà servi à un autre message du même émetteur.")));
        }

        // What breaks its model is not compared with what is known: its values may be in the wrong places.
        if (refusals.Count > 0 || ReportedErrors.Refusing(judgement.Report).Any())
        {
            return new Decision("AE", ReportedErrors.Of(message, judgement.Report, refusals, most), refusals, []);
        }

        var changes = scopes.Select(scope => ReceiverRules.Apply(scope.Book, message)).ToList();
        refusals.AddRange(changes.SelectMany(change => change.Refusals).DistinctBy(refusal => refusal.Id));
        return refusals.Count > 0
            ? new Decision("AE", ReportedErrors.Of(message, judgement.Report, refusals, most), refusals, [])
            : new Decision("AA", [], [], [.. changes.SelectMany(change => change.Remarks).Distinct()]) { _books = [.. changes.Select(change => change.Book)] };
    }

    /// <summary>Learns the message and remembers the answer.</summary>
    public void Keep(Er7Message message, string sha256, IReadOnlyList<ReceptionScope> scopes, Artefact acknowledgement)
    {
        for (var i = 0; i < scopes.Count; i++)
        {
            if (IsAccepted)
            {
                scopes[i].Book = _books[i];
            }

            scopes[i].Memory.Remember(message, new RememberedMessage(sha256, Code, Errors, acknowledgement));
        }
    }
}
