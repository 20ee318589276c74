using System.CommandLine;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>What <c>simulate createur</c> is asked to send.</summary>
internal sealed class CreatorOptions
{
    // A fictitious colleague, whose number has a right key and that nobody holds.
    private static readonly SimulatedPractitioner Colleague = new("99900005021", "TESTCORRESPONDANT", "Paul");

    // The DMP and the patient's mailbox want an INS.
    private static readonly Population Qualified = new(new DemographicsRequest { Status = "VALI" });

    private readonly Option<string?> _document = new("--document") { Description = "Document CDA à transmettre ; sans lui, un compte rendu fictif en PDF. Le message dit le patient, le type et l'identifiant que dit le document.", HelpName = "FICHIER" };

    private readonly Option<string?> _second = new("--second") { Description = "Second format du même document, dans le même ORU.", HelpName = "FICHIER" };

    private readonly Option<string?> _patient = new("--patient") { Description = "Jeu d'essai (jeux/…json) du patient du compte rendu fictif ; sans lui, un patient fictif toujours le même.", HelpName = "FICHIER" };

    private readonly Option<string> _message = new("--message") { Description = "Message : oru ou mdm.", HelpName = "MESSAGE", DefaultValueFactory = _ => "oru" };

    private readonly Option<string> _act = new("--acte") { Description = "Demande : transmettre, remplacer ou supprimer.", HelpName = "ACTE", DefaultValueFactory = _ => "transmettre" };

    private readonly Option<string> _to = new("--vers") { Description = "Où le document doit aller : dmp, professionnel, patient ; séparés par des virgules.", HelpName = "DESTINATION", DefaultValueFactory = _ => "dmp" };

    private readonly Option<string> _hidden = new("--masque") { Description = "À qui le DMP le cache : professionnels, patient, representants ; séparés par des virgules.", HelpName = "QUI", DefaultValueFactory = _ => "" };

    private readonly Option<string?> _mailToProfessionals = new("--corps-professionnel") { Description = "Texte du courriel au professionnel (CORPSMAIL_PS).", HelpName = "TEXTE" };

    private readonly Option<string?> _mailToPatient = new("--corps-patient") { Description = "Texte du courriel au patient (CORPSMAIL_PATIENT).", HelpName = "TEXTE" };

    public IEnumerable<Option> All => [_document, _second, _patient, _message, _act, _to, _hidden, _mailToProfessionals, _mailToPatient];

    /// <summary>The request.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="series">Digits that no other run has: numbers of the invented document and of the visit.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="UsageException">An option has no meaning, or a file is no document.</exception>
    public DocumentTransmission Request(ParseResult parsed, string series, DateTimeOffset now)
    {
        var isMdm = Word(parsed, _message, "oru", "mdm") == "mdm";
        if (isMdm && parsed.GetValue(_second) is not null)
        {
            throw new UsageException("--second : un MDM porte un seul document");
        }

        if (parsed.GetValue(_document) is not null && parsed.GetValue(_patient) is not null)
        {
            throw new UsageException("--patient n'a pas de sens avec --document : le document dit son patient");
        }

        var (patient, document) = Document(parsed, series, now);
        var to = Destination(parsed);
        if (to.ToPatient && patient.Ins is null)
        {
            throw new UsageException("--vers patient : le patient du document n'a pas d'INS, sa boîte n'est pas connue");
        }

        var authority = patient.Ipp?.Authority ?? new SimulatedAuthority("TESTPLANS", "2.999.1", "ISO");
        return new DocumentTransmission
        {
            Patient = patient,
            Visit = new SimulatedVisit { Number = new SimulatedIdentifier("V" + series, authority, "VN"), Account = new SimulatedIdentifier("D" + series, authority, "AN"), PatientClass = "O" },
            Documents = parsed.GetValue(_second) is { } second ? [document, CreatorFiles.Read("--second", second, series).Document] : [document],
            Carrier = isMdm ? DocumentCarrier.Mdm : DocumentCarrier.Oru,
            Action = Word(parsed, _act, "transmettre", "remplacer", "supprimer") switch { "remplacer" => DocumentAction.Replace, "supprimer" => DocumentAction.Delete, _ => DocumentAction.Transmit },
            Destination = to,
            Sender = InventedReport.Sender,
            Recipients =
            [
                .. to.ToProfessional ? new[] { new DocumentRecipient("paul.testcorrespondant@mssante.exemple.invalid", Colleague) } : [],
                .. to.ToPatient ? new[] { new DocumentRecipient($"{patient.Ins?.Matricule}@patient.exemple.invalid") } : [],
            ],
            MailToProfessionals = parsed.GetValue(_mailToProfessionals),
            MailToPatient = parsed.GetValue(_mailToPatient),
        };
    }

    private (SimulatedPatient Patient, SimulatedDocument Document) Document(ParseResult parsed, string series, DateTimeOffset now)
    {
        if (parsed.GetValue(_document) is { } file)
        {
            return CreatorFiles.Read("--document", file, series);
        }

        var patient = parsed.GetValue(_patient) is { } known ? SupplierPatients.Of(known, 1) : Qualified.Take(1, 1).Single().Patient;
        return (patient, SimulatedDocument.Of(InventedReport.Write(patient, series, now)));
    }

    // What goes by MSSanté to a professional alone is not for the patient to see.
    private DocumentDestination Destination(ParseResult parsed)
    {
        var to = Words(parsed, _to, "dmp", "professionnel", "patient");
        var hidden = Words(parsed, _hidden, "professionnels", "patient", "representants");
        return new DocumentDestination
        {
            ToDmp = to.Contains("dmp"), ToProfessional = to.Contains("professionnel"), ToPatient = to.Contains("patient"),
            IsHiddenFromProfessionals = hidden.Contains("professionnels"),
            IsHiddenFromPatient = hidden.Contains("patient") || (to.Contains("professionnel") && !to.Contains("patient")),
            IsHiddenFromRepresentatives = hidden.Contains("representants"),
        };
    }

    private static string Word(ParseResult parsed, Option<string> option, params string[] known) => Words(parsed, option, known) is [var word]
        ? word
        : throw new UsageException($"{option.Name} : un seul mot est attendu : {string.Join(", ", known)}");

    private static string[] Words(ParseResult parsed, Option<string> option, params string[] known)
    {
        var words = (parsed.GetValue(option) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(words, word => !known.Contains(word, StringComparer.Ordinal)) is { } unknown
            ? throw new UsageException($"{option.Name} {unknown} : attendu {string.Join(", ", known)}")
            : words;
    }
}
