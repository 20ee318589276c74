using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>A patient whose identity nobody knows (PID-31), until he is identified or recognised as someone known.</summary>
[Binding]
public sealed class UnknownIdentitySteps(WireCase wire, SentIdentity identity, KeptState state)
{
    /// <summary>PID-31 = Y.</summary>
    [Then("le message dit ce patient d'identité inconnue")]
    [Example("le message dit ce patient d'identité inconnue")]
    public void IsUnknown() => Judge("le message ne dit pas ce patient d'identité inconnue (PID-31)", static found => found == "Y", "Y");

    /// <summary>PID-31 = N, or nothing: N is its default.</summary>
    [Then("le message ne dit plus ce patient d'identité inconnue")]
    [Example("le message ne dit plus ce patient d'identité inconnue")]
    [ObservedBy("l'indicateur d'identité inconnue dans le message reçu (PID-31)")]
    public void IsIdentified() => Judge("le message dit encore ce patient d'identité inconnue (PID-31)", static found => found != "Y", "N, ou rien");

    /// <summary>The identity is marked as unknown.</summary>
    [Then("le système testé conserve ce patient comme d'identité inconnue")]
    [Example("le système testé conserve ce patient comme d'identité inconnue")]
    public Task KeepsUnknown() => JudgeKeptAsync(true, "l'identité n'est pas conservée comme inconnue");

    /// <summary>The identity is no longer marked as unknown.</summary>
    [Then("le système testé ne conserve plus ce patient comme d'identité inconnue")]
    [Example("le système testé ne conserve plus ce patient comme d'identité inconnue")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task KeepsIdentified() => JudgeKeptAsync(false, "l'identité est encore conservée comme inconnue");

    /// <summary>The identity of the second patient is the first patient's now.</summary>
    [Then("le système testé ne conserve plus l'autre patient comme une identité distincte")]
    [Example("le système testé ne conserve plus l'autre patient comme une identité distincte")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task HasMergedOther() => state.JudgeAsync(kept => kept.Identities, (identities, place) =>
    {
        foreach (var one in identities.Where(one => KeptIdentifiers.Has(one.Identifiers, identity.Other) && !KeptIdentifiers.Has(one.Identifiers, identity.Current)))
        {
            if (one.MergedInto != identity.Current.Value)
            {
                throw new JudgementException("l'autre patient n'est pas fusionné dans celui-ci", one.MergedInto is null ? $"une identité distincte, {one.BirthName}" : $"fusionné dans {one.MergedInto}", $"fusionné dans {identity.Current.Value}", place);
            }
        }
    }, ofOther: true);

    private void Judge(string judgement, Func<string, bool> holds, string expected)
    {
        var found = wire.Message["PID-31"];
        if (!holds(found.Text))
        {
            throw new JudgementException(judgement, found.Text.Length == 0 ? "absent" : found.Text, expected, wire.Place(found));
        }
    }

    private Task JudgeKeptAsync(bool expected, string judgement) => state.JudgeAsync(kept => kept.Identities, (identities, place) =>
    {
        var kept = identities.FirstOrDefault(one => one.MergedInto is null && KeptIdentifiers.Has(one.Identifiers, identity.Current))
            ?? throw new JudgementException("le système testé ne conserve pas ce patient", "aucune identité", identity.Current.Value, place);
        var isUnknown = kept.IsUnknown ?? throw new PlanException("le pilote ne montre pas si une identité est inconnue : les identités rendues n'ont pas d'« inconnue » (systeme.json, « etats »)");
        if (isUnknown != expected)
        {
            throw new JudgementException(judgement, Word(isUnknown), Word(expected), place);
        }
    });

    private static string Word(bool isUnknown) => isUnknown ? "identité inconnue" : "identité connue";
}
