using System.Globalization;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The identities that a « consommateur d'identités » keeps.</summary>
[Binding]
public sealed class KeptIdentitySteps(WireCase wire, SentIdentity identity, KeptState state)
{
    /// <summary>One identity under the identifier of the message, with the traits and the status transmitted last.</summary>
    [Then("le système testé conserve l'identité de ce patient")]
    [Example("le système testé conserve l'identité de ce patient")]
    public Task KeepsIdentity() => JudgeAsync((identities, place) =>
    {
        var kept = Single(identities, identity.Current, place);
        var expected = wire.Patient;
        Differences.Throw("l'identité conservée diffère de celle qui a été transmise",
        [
            new(expected.IsUnknown ? "nom d'attente" : "nom de naissance", expected.IsUnknown ? kept.BirthName ?? kept.UsedName : kept.BirthName, expected.BirthName, place),
            new("prénoms de naissance", string.Join(' ', kept.GivenNames), string.Join(' ', expected.GivenNames), place),
            new("nom utilisé", kept.UsedName, expected.UsedName, place),
            new("date de naissance", kept.BirthDate, expected.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place),
            new("sexe", kept.Sex, expected.Sex == "I" ? "U" : expected.Sex, place),
            new("lieu de naissance (COG)", kept.BirthPlace, expected.BirthPlace, place),
            new("statut de l'identité", kept.Status, expected.IdentityStatus is "VALI" or "VIDE" ? expected.IdentityStatus : "PROV", place),
        ]);
    });

    /// <summary>The INS transmitted with a validated identity.</summary>
    [Then("le système testé conserve le matricule INS")]
    [Example("le système testé conserve le matricule INS")]
    public Task KeepsIns() => JudgeAsync((identities, place) =>
    {
        var expected = wire.Patient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.Patient.DisplayName} » ne donne pas de matricule INS");
        var found = Single(identities, identity.Current, place).Ins;
        Differences.Throw("l'INS conservé n'est pas celui qui a été transmis", [new("matricule INS", found?.Matricule, expected.Matricule, place), new("autorité de l'INS", found?.Oid, expected.Oid, place)]);
    });

    /// <summary>No INS: the identity is kept, its INS is not.</summary>
    [Then("le système testé ne conserve pas le matricule INS")]
    [Example("le système testé ne conserve pas le matricule INS")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task KeepsNoIns() => JudgeAsync((identities, place) =>
    {
        if (Single(identities, identity.Current, place).Ins is { } ins)
        {
            throw new JudgementException("un matricule INS est conservé alors que l'identité n'est pas validée", ins.Matricule, "aucun matricule INS", place);
        }
    });

    /// <summary>Nothing at all under the identifiers of this scenario.</summary>
    [Then("le système testé ne conserve aucune identité pour ce patient")]
    [Example("le système testé ne conserve aucune identité pour ce patient")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task KeepsNothing() => JudgeAsync((identities, place) =>
        KeptJudgement.None("une identité est conservée alors que le message a été refusé", identities, Numbers, "aucune identité", place));

    /// <summary>The duplicate is no longer an identity of its own: what it was is the patient's.</summary>
    [Then("le système testé ne conserve plus le doublon comme une identité distincte")]
    [Example("le système testé ne conserve plus le doublon comme une identité distincte")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task HasMerged() => JudgeAsync((identities, place) =>
    {
        var patient = Single(identities, identity.Current, place);
        if (Living(identities, identity.Duplicate).FirstOrDefault(one => one != patient) is { } distinct)
        {
            throw new JudgementException("le doublon est toujours une identité distincte", Numbers([distinct]), $"fusionné dans {identity.Current.Value}", place);
        }

        if (identities.FirstOrDefault(one => Has(one, identity.Duplicate) && one.MergedInto is not null && one.MergedInto != identity.Current.Value) is { } elsewhere)
        {
            throw new JudgementException("le doublon est fusionné dans une autre identité", elsewhere.MergedInto, identity.Current.Value, place);
        }
    });

    /// <summary>Both stay apart, each under its own identifier.</summary>
    [Then("le système testé conserve l'identité de ce patient et le doublon séparément")]
    [Example("le système testé conserve l'identité de ce patient et le doublon séparément")]
    public Task KeepsApart() => JudgeAsync((identities, place) =>
    {
        if (Single(identities, identity.Current, place) == Single(identities, identity.Duplicate, place))
        {
            throw new JudgementException("les deux identités sont confondues", Numbers(identities), "deux identités", place);
        }
    });

    /// <summary>The identifier that was replaced is nobody's.</summary>
    [Then("le système testé ne conserve plus l'ancien identifiant de ce patient")]
    [Example("le système testé ne conserve plus l'ancien identifiant de ce patient")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task HasRenumbered() => JudgeAsync((identities, place) =>
    {
        var former = identity.All.Where(one => one != identity.Current).SelectMany(one => Living(identities, one)).ToList();
        KeptJudgement.None("une identité porte encore l'ancien identifiant", former, Numbers, identity.Current.Value, place);
    });

    private Task JudgeAsync(Action<IReadOnlyList<KeptIdentity>, JudgedPlace> judge) => state.JudgeAsync(kept => kept.Identities, judge);

    private static KeptIdentity Single(IReadOnlyList<KeptIdentity> identities, SimulatedIdentifier identifier, JudgedPlace place)
    {
        var found = Living(identities, identifier).ToList();
        return found.Count == 1
            ? found[0]
            : throw new JudgementException(
                $"le système testé ne conserve pas une seule identité sous l'identifiant {identifier.Value}", found.Count == 0 ? "aucune identité" : Numbers(found), "une identité", place);
    }

    private static IEnumerable<KeptIdentity> Living(IReadOnlyList<KeptIdentity> identities, SimulatedIdentifier identifier) => identities.Where(one => one.MergedInto is null && Has(one, identifier));

    private static bool Has(KeptIdentity one, SimulatedIdentifier identifier) => KeptIdentifiers.Has(one.Identifiers, identifier);

    private static string Numbers(IEnumerable<KeptIdentity> identities) =>
        string.Join(" ; ", identities.Select(one => $"{one.BirthName} ({string.Join(", ", one.Identifiers.Select(identifier => identifier.Number))})"));
}
