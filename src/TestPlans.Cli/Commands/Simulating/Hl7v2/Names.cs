using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>Patients and visits on one line.</summary>
internal static class Names
{
    public static string Of(SimulatedPatient patient)
    {
        string?[] parts = [patient.DisplayName.Length > 0 ? patient.DisplayName : "patient sans nom", patient.Ipp is { } ipp ? $"IPP {ipp.Value}" : null, patient.Ins is { } ins ? $"INS {ins.Matricule}" : null];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string Of(LearnedPatient patient)
    {
        string?[] parts =
        [
            Of(patient.Identity),
            patient.Identity.IdentityStatus.Count > 0 ? string.Join(' ', patient.Identity.IdentityStatus) : null,
            patient.RefusedIns is { } refused ? $"INS {refused.Matricule} non conservé" : null,
            patient.FormerIdentifiers.Count > 0 ? "remplace " + string.Join(", ", patient.FormerIdentifiers.Select(identifier => identifier.Value)) : null,
            .. patient.Visits.Select(Of),
        ];
        return string.Join(" ; ", parts.OfType<string>());
    }

    private static string Of(LearnedVisit visit)
    {
        var state = visit.Status switch
        {
            VisitStatus.Preadmitted => "préadmission",
            VisitStatus.Awaited => "admission en attente",
            VisitStatus.Admitted => "en cours",
            VisitStatus.Absent => "absence provisoire",
            VisitStatus.Discharged => "sortie",
            _ => "annulée",
        };
        return $"venue {visit.Number?.Value ?? visit.Account?.Value} {state}{(visit.Current is { HousingUnit.Length: > 0 } current ? $", UF {current.HousingUnit}" : "")}";
    }
}
