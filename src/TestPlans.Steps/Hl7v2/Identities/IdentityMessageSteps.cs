using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The identity that a message carries, against the one that the operator entered.</summary>
[Binding]
public sealed class IdentityMessageSteps(WireCase wire)
{
    private SimulatedPatient Found => PidSegment.Read(wire.Message);

    /// <summary>Birth name, given names, sex, date and place of birth, used name and given name: each as entered.</summary>
    [Then("le message porte les traits d'identité du patient de test")]
    [Example("le message porte les traits d'identité du patient de test")]
    public void CarriesTraits()
    {
        var (found, expected) = (Found, wire.Patient);
        Differences.Throw("l'identité portée par le message diffère de celle qui a été saisie", TraitComparisons.Of(found, expected, Place));
    }

    /// <summary>The mother's name and the rank of a multiple birth, which tell newborns apart.</summary>
    [Then("le message porte la mère et le rang de naissance du patient de test")]
    [Example("le message porte la mère et le rang de naissance du patient de test")]
    public void CarriesBirth()
    {
        var (found, expected) = (Found, wire.Patient);
        var mother = expected.Mother ?? throw new PlanException($"le jeu d'essai de « {expected.DisplayName} » ne nomme pas la mère");
        Differences.Throw("la naissance portée par le message diffère de celle qui a été saisie",
        [
            new("nom de naissance de la mère", found.MotherName, mother.BirthName, Place("PID-6")),
            new("naissance multiple", Word(found.MultipleBirth), Word(expected.BirthRank is null ? null : true), Place("PID-24")),
            new("rang de naissance", found.BirthOrder?.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.BirthRank?.ToString(System.Globalization.CultureInfo.InvariantCulture), Place("PID-25")),
        ]);
    }

    /// <summary>The INS, with its authority.</summary>
    [Then("le message porte le matricule INS du patient de test")]
    [Example("le message porte le matricule INS du patient de test")]
    public void CarriesIns()
    {
        var ins = wire.Patient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.Patient.DisplayName} » ne donne pas de matricule INS");
        var found = Found.Ins;
        Differences.Throw("l'INS porté par le message n'est pas celui du patient de test",
        [
            new("matricule INS", found?.Matricule, ins.Matricule, Place("PID-3")),
            new("autorité de l'INS", found?.Oid, ins.Oid, Place("PID-3")),
        ]);
    }

    /// <summary>No INS at all: it never leaves the system before the identity is qualified.</summary>
    [Then("le message ne porte aucun matricule INS")]
    [Example("le message ne porte aucun matricule INS")]
    [ObservedBy("les identifiants du patient dans le message reçu (PID-3)")]
    public void CarriesNoIns()
    {
        if (Found.Ins is { } ins)
        {
            throw new JudgementException("le message porte un matricule INS alors que l'identité n'est pas qualifiée", ins.Matricule, "aucun matricule INS", Place("PID-3"));
        }
    }

    /// <summary>PID-32, among its repetitions.</summary>
    [Then("le message porte le statut d'identité {guillemets}")]
    [Example("le message porte le statut d'identité « VALI »")]
    public void CarriesStatus(string status)
    {
        var found = Found.IdentityStatus;
        if (!found.Contains(status, StringComparer.Ordinal))
        {
            throw new JudgementException("le message ne porte pas le statut d'identité attendu", found.Count == 0 ? "absent" : string.Join(", ", found), status, Place("PID-32"));
        }
    }

    /// <summary>The identifier that the system gave when it created the identity.</summary>
    [Then("le message désigne ce patient par l'identifiant de sa création")]
    [Example("le message désigne ce patient par l'identifiant de sa création")]
    public void KeepsIdentifier() => Same("l'identifiant du patient a changé depuis sa création", SuppliedIdentifier.Of(wire.Message), Created(), "PID-3");

    /// <summary>MRG names the duplicate, PID the identity that remains: never the contrary.</summary>
    [Then("le message fusionne le doublon dans l'identité de ce patient")]
    [Then("le message fusionne l'identité de l'autre patient dans celle de ce patient")]
    [Example("le message fusionne le doublon dans l'identité de ce patient")]
    public void Merges()
    {
        var duplicate = wire.Duplicate ?? throw new PlanException("le scénario n'a pas créé de seconde identité");
        Same("l'identité conservée (PID-3) n'est pas la bonne", SuppliedIdentifier.Of(wire.Message), Created(), "PID-3");
        Same("l'identité fusionnée (MRG-1) n'est pas celle qui doit disparaître", Prior(), duplicate, "MRG-1");
    }

    /// <summary>MRG names the former identifier, PID a new one.</summary>
    [Then("le message remplace l'ancien identifiant de ce patient par un nouveau")]
    [Example("le message remplace l'ancien identifiant de ce patient par un nouveau")]
    public void Renumbers()
    {
        Same("l'identifiant remplacé (MRG-1) n'est pas celui de la création", Prior(), Created(), "MRG-1");
        var found = SuppliedIdentifier.Of(wire.Message);
        if (found is null || found == Created())
        {
            throw new JudgementException("le message ne donne pas de nouvel identifiant au patient (PID-3)", found?.Number ?? "absent", $"un autre identifiant que {Created().Number}", Place("PID-3"));
        }
    }

    /// <summary>MSH-18 says it, and every byte of the message is in that set.</summary>
    [Then("le message est encodé en {guillemets}")]
    [Example("le message est encodé en « 8859/15 »")]
    public void IsEncodedIn(string charset)
    {
        var declared = wire.Message["MSH-18"];
        if (declared.Text != charset)
        {
            throw new JudgementException("le message n'annonce pas le jeu de caractères attendu (MSH-18)", declared.Text, charset, Place("MSH-18"));
        }

        if (wire.Message.Faults.FirstOrDefault(fault => fault.Id is Er7FaultIds.BadBytes or Er7FaultIds.Charset) is { } fault)
        {
            throw new JudgementException($"le message n'est pas écrit dans le jeu de caractères qu'il annonce : {fault.Message}", place: wire.Place(declared) with { Line = fault.Line, Column = fault.Column });
        }
    }

    private LocalIdentifier Created() => wire.SuppliedIdentifiers.Count > 0
        ? wire.SuppliedIdentifiers[0]
        : throw new PlanException("le scénario n'a pas fait créer l'identité de ce patient par le système testé");

    private LocalIdentifier? Prior() => wire.Message["MRG-1"].Repetitions.Select(IdentifierField.Read).FirstOrDefault(one => one is not null);

    private void Same(string judgement, LocalIdentifier? found, LocalIdentifier expected, string path)
    {
        if (found != expected)
        {
            throw new JudgementException(judgement, found is null ? "absent" : $"{found.Number} ({found.Authority})", $"{expected.Number} ({expected.Authority})", Place(path));
        }
    }

    private JudgedPlace Place(string path) => wire.Place(wire.Message[path]);

    private static string? Word(bool? value) => value switch { true => "oui", false => "non", _ => null };
}
