using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Identifiers that a system keeps, beside those that were sent.</summary>
internal static class KeptIdentifiers
{
    /// <summary>Whether one is among them. Systems that know an authority by its name alone show that name.</summary>
    public static bool Has(IReadOnlyList<LocalIdentifier> kept, SimulatedIdentifier sent) => kept.Any(one =>
        one.Number == sent.Value && (one.Authority == sent.Authority.UniversalId || one.Authority == sent.Authority.Namespace));
}

/// <summary>The links that a system shows between two identities.</summary>
internal static class KeptLinks
{
    /// <summary>What either of the two shows of a link with the other: a system may show it on one side only.</summary>
    /// <param name="identities">Those kept.</param>
    /// <param name="one">Identifier of the first.</param>
    /// <param name="other">Identifier of the second.</param>
    /// <param name="place">The state, among the evidence.</param>
    /// <exception cref="JudgementException">Neither is kept: that they are not linked would prove nothing.</exception>
    /// <exception cref="PlanException">The driver does not show links.</exception>
    public static IReadOnlyList<LocalIdentifier> Between(IReadOnlyList<KeptIdentity> identities, SimulatedIdentifier one, SimulatedIdentifier other, JudgedPlace place)
    {
        var sides = new[] { (Kept: one, Linked: other), (Kept: other, Linked: one) };
        var shown = sides.SelectMany(side => Of(identities, side.Kept), (side, kept) => Shown(kept, side.Linked)).ToList();
        return shown.Count > 0
            ? [.. shown.SelectMany(links => links)]
            : throw new JudgementException("aucune des deux identités n'est conservée", "aucune identité", $"{one.Value}, {other.Value}", place);
    }

    private static IEnumerable<KeptIdentity> Of(IReadOnlyList<KeptIdentity> identities, SimulatedIdentifier identifier) =>
        identities.Where(one => one.MergedInto is null && KeptIdentifiers.Has(one.Identifiers, identifier));

    private static IReadOnlyList<LocalIdentifier> Shown(KeptIdentity kept, SimulatedIdentifier other) => kept.Linked is { } linked
        ? [.. linked.Where(one => KeptIdentifiers.Has([one], other))]
        : throw new PlanException("le pilote ne montre pas les liens : les identités rendues n'ont pas de « liees » (systeme.json, « etats »)");
}
