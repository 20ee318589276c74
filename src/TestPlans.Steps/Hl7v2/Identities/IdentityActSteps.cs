using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the operator of a « fournisseur d'identités » does.</summary>
[Binding]
public sealed class IdentityActSteps(TestCase testCase, WireCase wire, SupplierActs acts, MessageWait wait, IReqnrollOutputHelper output)
{
    private const string Create = "creer-identite";

    /// <summary>A new identity, with the traits, the INS and the status of the test case data.</summary>
    [When("l'opérateur crée l'identité de ce patient")]
    [Example("l'opérateur crée l'identité de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task CreateIdentity() => acts.DoAsync(Create, $"Créez une nouvelle identité pour {Described()}.");

    /// <summary>The same, the system being set to send in that character set. Parameter: jeuCaracteres.</summary>
    [When("l'opérateur crée l'identité de ce patient, le système testé émettant en {guillemets}")]
    [Example("l'opérateur crée l'identité de ce patient, le système testé émettant en « 8859/15 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task CreateIdentityIn(string charset) => acts.DoAsync(
        Create, $"Réglez le système pour qu'il émette en {charset} (MSH-18), puis créez une nouvelle identité pour {Described()}.",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["jeuCaracteres"] = charset });

    /// <summary>The same, as a context: what matters comes after.</summary>
    [Given("l'identité de ce patient, créée et transmise par le système testé")]
    [Example("l'identité de ce patient, créée et transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task CreatedBefore()
    {
        await CreateIdentity();
        wire.SuppliedIdentifiers.Add(await IdentifierAsync());
    }

    /// <summary>A second identity of the same person, made by mistake: provisional and without INS. Parameter: doublon.</summary>
    [Given("un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé")]
    [Example("un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task DuplicatedBefore()
    {
        await acts.DoAsync(
            Create, $"Créez par erreur une seconde identité, provisoire (PROV) et sans INS, pour {Described()}.", new Dictionary<string, string>(StringComparer.Ordinal) { ["doublon"] = "oui" });
        wire.Duplicate = await IdentifierAsync();
    }

    /// <summary>The second patient of the scenario, as a context.</summary>
    [Given("l'identité de l'autre patient, créée et transmise par le système testé")]
    [Example("l'identité de l'autre patient, créée et transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task OtherCreatedBefore()
    {
        var other = testCase.OtherFile.Patient;
        await acts.DoAsync(Create, $"Créez une nouvelle identité pour {Described(other)}.", patient: other);
        wire.Duplicate = await IdentifierAsync();
    }

    /// <summary>Types other traits. Parameters: one of each row, by its key of a test case file.</summary>
    [When("l'opérateur modifie l'identité de ce patient :")]
    [Example("l'opérateur modifie l'identité de ce patient :")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task Change(DataTable table)
    {
        var changes = IdentityChanges.Of(table);
        await acts.DoAsync("modifier-identite", $"Modifiez l'identité de {wire.Patient.DisplayName} : {changes.InFrench}.", changes.Parameters);
        wire.Patient = changes.Apply(wire.Patient);
    }

    /// <summary>Merges the duplicate into the right identity.</summary>
    [When("l'opérateur fusionne le doublon dans l'identité de ce patient")]
    [Example("l'opérateur fusionne le doublon dans l'identité de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Merge() => acts.DoAsync(
        "fusionner", $"Fusionnez le doublon de {wire.Patient.DisplayName} ({wire.Duplicate?.Number}) dans son identité ({wire.SuppliedIdentifiers.LastOrDefault()?.Number}), qui reste seule.");

    /// <summary>The second patient turns out to be the first: one identity remains.</summary>
    [When("l'opérateur fusionne l'identité de l'autre patient dans celle de ce patient")]
    [Example("l'opérateur fusionne l'identité de l'autre patient dans celle de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task MergeOther() => acts.DoAsync(
        "fusionner", $"Fusionnez l'identité de {testCase.OtherFile.Patient.DisplayName} ({wire.Duplicate?.Number}) dans celle de {wire.Patient.DisplayName} ({wire.SuppliedIdentifiers.LastOrDefault()?.Number}), qui reste seule.",
        other: testCase.OtherFile.Patient);

    /// <summary>Gives the patient another identifier (IPP), the former one being wrong.</summary>
    [When("l'opérateur change l'identifiant de ce patient")]
    [Example("l'opérateur change l'identifiant de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Renumber() => acts.DoAsync("changer-identifiant", $"Remplacez l'identifiant (IPP) de {wire.Patient.DisplayName} par un nouveau, sans toucher à ses traits.");

    /// <summary>Sends again the message that was refused, once its cause is gone.</summary>
    [When("l'opérateur fait retransmettre le message refusé")]
    [Example("l'opérateur fait retransmettre le message refusé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task SendAgain() => acts.DoAsync("retransmettre", $"Le message de {wire.Patient.DisplayName} a été refusé par le partenaire ; la cause est levée : faites-le retransmettre.");

    // The identifier that the system gave, from the creation that it sent; waits as long as systeme.json allows.
    private async Task<LocalIdentifier> IdentifierAsync()
    {
        if (wire.Supplier.Listening is not null)
        {
            var received = await wait.ForAsync(one => one.Type == "ADT^A28", wire.Supplier.Delay, $"un message « ADT^A28 » de {wire.Patient.DisplayName}");
            output.Attach(received.Message.Content, received.Message.MediaType, received.Message.Name);
            (wire.Received, wire.Message) = (received, received.Parsed);
        }

        return SuppliedIdentifier.Of(wire.Message)
            ?? throw new PlanException($"la création de {wire.Patient.DisplayName} ne porte pas d'identifiant du système testé (PID-3 de type PI) : la suite ne peut pas être jugée");
    }

    private string Described() => Described(wire.Patient);

    private static string Described(TestPatient patient)
    {
        var ins = patient.Ins is null ? "sans INS" : $"INS {patient.Ins.Matricule}";
        var used = patient.UsedName is null ? "" : $", nom utilisé {patient.UsedName}";
        var mother = patient.Mother is { } parent ? $", mère {parent.GivenName} {parent.BirthName}" : "";
        var rank = patient.BirthRank is { } number ? $", naissance multiple, rang {number}" : "";
        return $"{string.Join(' ', patient.GivenNames)} {patient.BirthName}{used}, sexe {patient.Sex}, né(e) le {patient.BirthDate:dd/MM/yyyy} (lieu : {patient.BirthPlace ?? "inconnu"}), {ins}, statut {patient.IdentityStatus}{mother}{rank}{(patient.IsUnknown ? ", d'identité inconnue (nom, prénom et date d'attente)" : "")}";
    }
}

/// <summary>The identifier that the system under test gives a patient.</summary>
internal static class SuppliedIdentifier
{
    /// <summary>PID-3 of type PI; null when there is none.</summary>
    public static LocalIdentifier? Of(Formats.Hl7v2.Er7Message message) => PidSegment.Read(message).Ipp is { } ipp ? Of(ipp) : null;

    public static LocalIdentifier Of(SimulatedIdentifier identifier) => new(identifier.Value, identifier.Authority.UniversalId ?? identifier.Authority.Namespace);
}
