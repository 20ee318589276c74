using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>A « dossier administratif » opened in the wrong name, and given to the right patient (A44): the act, what is told of it, what is kept.</summary>
[Binding]
public sealed class AccountSteps(WireCase wire, TestCase testCase, SupplierActs acts, MovementCase movements, KeptState state)
{
    /// <summary>The current stay was opened for the wrong person.</summary>
    [When("l'opérateur réattribue le dossier administratif de ce patient à l'autre patient")]
    [Example("l'opérateur réattribue le dossier administratif de ce patient à l'autre patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Give()
    {
        var other = testCase.OtherFile.Patient;
        return acts.DoAsync(
            "reattribuer-dossier", $"Le dossier administratif de la venue en cours de {wire.Patient.DisplayName} a été ouvert à son nom par erreur : réattribuez-le à {other.DisplayName}, sans rouvrir de venue.", other: other);
    }

    /// <summary>MRG-3 is the account of the stay, MRG-1 who had it, PID who has it now.</summary>
    [Then("le message réattribue le dossier administratif de ce patient à l'autre patient")]
    [Example("le message réattribue le dossier administratif de ce patient à l'autre patient")]
    public async Task IsGiven()
    {
        var first = (await movements.BeforeAsync()) is { Count: > 0 } before ? before[0] : throw new PlanException("aucun mouvement n'a été transmis avant ce message dans le scénario");
        var (giver, taker) = (PidSegment.Read(first.Message).Ipp, PidSegment.Read(wire.Message));
        var other = testCase.OtherFile.Patient;
        Differences.Throw("le message ne réattribue pas le dossier de la venue",
        [
            new("dossier administratif (MRG-3)", wire.Message["MRG-3"].Component(1).Text, first.Account, wire.Place(wire.Message["MRG-3"])),
            new("patient qui le cède (MRG-1)", wire.Message["MRG-1"].Component(1).Text, giver?.Value ?? "", wire.Place(wire.Message["MRG-1"])),
            new("patient qui le reçoit (PID-5)", $"{taker.BirthName} {taker.FirstGivenName}".ToUpperInvariant(), $"{other.BirthName} {other.GivenNames[0]}".ToUpperInvariant(), wire.Place(wire.Message["PID-5"])),
        ]);
    }

    /// <summary>The account of the message is among those of the second patient.</summary>
    [Then("le système testé rattache ce dossier administratif à l'autre patient")]
    [Example("le système testé rattache ce dossier administratif à l'autre patient")]
    public Task IsOfOther() => JudgeAsync(isThere: true, ofOther: true);

    /// <summary>It is not.</summary>
    [Then("le système testé ne rattache pas ce dossier administratif à l'autre patient")]
    [Example("le système testé ne rattache pas ce dossier administratif à l'autre patient")]
    [ObservedBy(KeptJudgement.VisitsSeen)]
    public Task IsNotOfOther() => JudgeAsync(isThere: false, ofOther: true);

    /// <summary>It is no longer among those of the first patient.</summary>
    [Then("le système testé ne rattache plus ce dossier administratif à ce patient")]
    [Example("le système testé ne rattache plus ce dossier administratif à ce patient")]
    [ObservedBy(KeptJudgement.VisitsSeen)]
    public Task IsNoLongerOfFirst() => JudgeAsync(isThere: false, ofOther: false);

    private Task JudgeAsync(bool isThere, bool ofOther) => state.JudgeAsync(
        kept => kept.Visits,
        (visits, place) =>
        {
            var account = wire.SaidMovement.Message["MRG-3"].Component(1).Text;
            if (visits.Any(visit => visit.Account == account) != isThere)
            {
                var found = visits.Count == 0 ? "aucun dossier" : string.Join(", ", visits.Select(visit => visit.Account));
                var whose = ofOther ? testCase.OtherFile.Patient.DisplayName : wire.Patient.DisplayName;
                throw new JudgementException(
                    isThere ? $"le dossier réattribué n'est pas rattaché à {whose}" : $"le dossier est rattaché à {whose}, à qui il n'est pas", found, isThere ? account : $"sans {account}", place);
            }
        },
        ofOther);
}
