using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>
/// What our simulator « CREATEUR » asks in one scenario: documents of the test case data, under identifiers of the scenario's own, that no other
/// scenario and no other run uses.
/// </summary>
public sealed class SentDocuments(TestCase testCase, WireCase wire, SentIdentity identity, ScenarioNumber number, IReqnrollOutputHelper output)
{
    private static readonly SimulatedPractitioner Colleague = new("99900005021", "TESTCORRESPONDANT", "Paul");

    private SimulatedVisit? _visit;
    private DocumentTransmission? _last;

    /// <summary>Ends the identifiers of the documents of this scenario (<see cref="DocumentCopy"/>).</summary>
    public string Number => number.Value;

    /// <summary>The last request.</summary>
    /// <exception cref="PlanException">There is none.</exception>
    public DocumentTransmission Last => _last ?? throw new PlanException("le simulateur n'a encore transmis aucun document dans le scénario");

    /// <summary>A document of the test case data, as it is sent in this scenario.</summary>
    /// <exception cref="PlanException">The test case data have none of that name.</exception>
    public SimulatedDocument Document(string name)
    {
        var document = testCase.File.FindDocument(name)
            ?? throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » ne contient pas le document « {name} » ; documents connus : {string.Join(", ", testCase.File.Documents.Keys.Select(known => $"« {known} »"))}");
        if (document.Defect is { } defect)
        {
            output.WriteLine($"Document fautif : {defect}");
        }

        return SimulatedDocument.Of(DocumentCopy.Of(document.Load().Content, Number, identity.Current.Value));
    }

    /// <summary>A request about documents, to be sent as it is or changed.</summary>
    /// <param name="message">ORU^R01, or the event of the MDM that goes with the action.</param>
    /// <param name="action">What is asked.</param>
    /// <param name="routing">Where they are to go.</param>
    /// <param name="documents">The documents.</param>
    /// <exception cref="PlanException">The message is not one that carries this request.</exception>
    public DocumentTransmission Request(string message, DocumentAction action, DocumentRouting routing, params IReadOnlyList<SimulatedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(routing);
        ArgumentNullException.ThrowIfNull(documents);
        var mdm = action switch { DocumentAction.Replace => "MDM^T10", DocumentAction.Delete => "MDM^T04", _ => "MDM^T02" };
        if (message != "ORU^R01" && (message != mdm || documents.Count > 1))
        {
            throw new PlanException($"cette demande est portée par « ORU^R01 »{(documents.Count > 1 ? "" : $" ou « {mdm} »")}, pas par « {message} »");
        }

        var to = Destination(routing);
        return new DocumentTransmission
        {
            Patient = identity.Patient(),
            Visit = _visit ??= Visit(),
            Documents = documents,
            Carrier = message == "ORU^R01" ? DocumentCarrier.Oru : DocumentCarrier.Mdm,
            Action = action,
            Destination = to,
            Sender = InventedReport.Sender,
            Recipients =
            [
                .. to.ToProfessional ? new[] { new DocumentRecipient("paul.testcorrespondant@mssante.exemple.invalid", Colleague) } : [],
                .. to.ToPatient ? new[] { new DocumentRecipient($"{wire.Patient.Ins?.Matricule}@patient.exemple.invalid") } : [],
            ],
        };
    }

    /// <summary>The message of a request, which becomes the last one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="charset">UTF-8 when null.</param>
    public Er7Draft Write(DocumentTransmission request, Er7Charset? charset = null)
    {
        _last = request;
        return DocumentMessages.Of((charset is null ? identity.Source : identity.SourceIn(charset)).Next(), request);
    }

    private static DocumentDestination Destination(DocumentRouting routing)
    {
        bool Is(string code) => routing.Metadata.Any(one => one.Code == code && one.Value == "Y");
        return new DocumentDestination
        {
            ToDmp = Is("DESTDMP"), ToProfessional = Is("DESTMSSANTEPS"), ToPatient = Is("DESTMSSANTEPAT"),
            IsHiddenFromProfessionals = Is("MASQUE_PS"), IsHiddenFromPatient = Is("INVISIBLE_PATIENT"),
        };
    }

    // An outpatient's visit, known to nobody else.
    private SimulatedVisit Visit()
    {
        var (ipp, authority) = (identity.Current.Value, identity.Current.Authority);
        return new SimulatedVisit { Number = new SimulatedIdentifier($"V{ipp}", authority, "VN"), Account = new SimulatedIdentifier($"D{ipp}", authority, "AN"), PatientClass = "O" };
    }
}
