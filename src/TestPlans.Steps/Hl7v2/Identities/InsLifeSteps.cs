using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What becomes of an INS and of a used name once they were told (PAM.fr 2.11.2 §4.4 and §6.6.2).</summary>
[Binding]
public sealed class InsLifeSteps(WireCase wire)
{
    /// <summary>A47: the INS in MRG-1, and <c>""</c> in its place in PID-3.</summary>
    [Then("le message supprime le matricule INS de ce patient")]
    [Example("le message supprime le matricule INS de ce patient")]
    public void DeletesIns()
    {
        NamesFormer();
        var found = Told();
        if (found.Component(1).Presence != Er7Presence.Null)
        {
            throw new JudgementException("le message ne supprime pas le matricule INS (PID-3)", found.Exists ? found.Component(1).Text : "aucun identifiant de type INS", "\"\" à la place du matricule", Place("PID-3"));
        }
    }

    /// <summary>A47: the former INS in MRG-1, the new one in PID-3.</summary>
    [Then("le message remplace l'ancien matricule INS de ce patient par le nouveau")]
    [Example("le message remplace l'ancien matricule INS de ce patient par le nouveau")]
    public void ReplacesIns()
    {
        NamesFormer();
        var expected = wire.Patient.Ins ?? throw new PlanException("le scénario ne donne pas de nouveau matricule INS");
        if (PidSegment.Read(wire.Message).Ins?.Matricule is var found && found != expected.Matricule)
        {
            throw new JudgementException("le message ne porte pas le nouveau matricule INS (PID-3)", found ?? "absent", expected.Matricule, Place("PID-3"));
        }
    }

    /// <summary>The name of type D is <c>""</c>: silence would leave the former one.</summary>
    [Then("le message retire le nom utilisé de ce patient")]
    [Example("le message retire le nom utilisé de ce patient")]
    public void DropsUsedName()
    {
        var used = wire.Message["PID-5"].Repetitions.FirstOrDefault(name => name.Component(7).Is("D"));
        if (used.Component(1).Presence != Er7Presence.Null)
        {
            throw new JudgementException("le message ne retire pas le nom utilisé (PID-5 de type D)", used.Exists ? used.Component(1).Text : "aucun nom de type D", "\"\" à la place du nom", Place("PID-5"));
        }
    }

    private void NamesFormer()
    {
        var former = wire.InitialPatient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.InitialPatient.DisplayName} » ne donne pas de matricule INS");
        var found = wire.Message["MRG-1"].Repetitions.FirstOrDefault(one => one.Component(5).Is("INS")).Component(1);
        if (!found.Is(former.Matricule))
        {
            throw new JudgementException("le message ne désigne pas l'INS d'avant (MRG-1)", found.IsValued ? found.Text : "absent", former.Matricule, Place("MRG-1"));
        }
    }

    private Er7Value Told() => wire.Message["PID-3"].Repetitions.FirstOrDefault(one => one.Component(5).Is("INS"));

    private JudgedPlace Place(string path) => wire.Place(wire.Message[path]);
}
