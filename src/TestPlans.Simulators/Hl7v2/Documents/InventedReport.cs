using System.Globalization;
using System.Security;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>A short fictitious « compte rendu de consultation » in PDF (CDA level 1), for whoever has no document at hand.</summary>
public static class InventedReport
{
    // TestPlans' own root of IPP when the authority of the patient has no OID.
    private const string NoAuthority = "2.999.1";

    /// <summary>Whose signature the report bears.</summary>
    public static readonly DocumentSender Sender = new(new SimulatedPractitioner("99900001001", "TESTDURAND", "Paul"), "Maison de santé fictive TESTVILLE", "1990000101");

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="patient">Whose it is; written as PID will tell him.</param>
    /// <param name="number">Makes its identifiers its own (<see cref="DocumentCopy.Of"/>).</param>
    /// <param name="at">When it is dated.</param>
    public static byte[] Write(SimulatedPatient patient, string number, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(patient);
        using var stream = typeof(InventedReport).Assembly.GetManifestResourceStream("compte-rendu.xml")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd()
            .Replace("{identifiants}", string.Join("\n      ", Identifiers(patient)), StringComparison.Ordinal)
            .Replace("{noms}", string.Join("\n          ", Names(patient)), StringComparison.Ordinal)
            .Replace("{sexe}", patient.Sex switch { "F" => "code=\"F\" displayName=\"Féminin\"", "M" => "code=\"M\" displayName=\"Masculin\"", _ => "code=\"U\" displayName=\"Inconnu\"" }, StringComparison.Ordinal)
            .Replace("{naissance}", patient.BirthDate is { } birth ? $"value=\"{birth}\"" : "nullFlavor=\"UNK\"", StringComparison.Ordinal)
            .Replace("{lieu}", patient.BirthPlace is { } place ? $"<county>{SecurityElement.Escape(place)}</county>" : "<county nullFlavor=\"UNK\"/>", StringComparison.Ordinal)
            .Replace("{date}", at.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return DocumentCopy.Of(System.Text.Encoding.UTF8.GetBytes(text), number, patient.Ipp?.Value ?? number);
    }

    private static IEnumerable<string> Identifiers(SimulatedPatient patient)
    {
        if (patient.Ins is { } ins)
        {
            yield return $"<id root=\"{ins.Oid}\" extension=\"{ins.Matricule}\"/>";
        }

        if (patient.Ipp is { } ipp)
        {
            yield return $"<id root=\"{ipp.Authority.UniversalId ?? NoAuthority}\" extension=\"{DocumentCopy.IppMark}\"/>";
        }
    }

    private static IEnumerable<string> Names(SimulatedPatient patient)
    {
        yield return Name("family", "BR", patient.BirthName);
        yield return $"<given>{SecurityElement.Escape(string.Join(' ', patient.GivenNames))}</given>";
        yield return Name("given", "BR", patient.FirstGivenName);
        if (patient.UsedName is { } used)
        {
            yield return Name("family", "CL", used);
        }

        if (patient.UsedGivenName is { } usedGiven)
        {
            yield return Name("given", "CL", usedGiven);
        }
    }

    private static string Name(string element, string qualifier, string? text) => $"<{element} qualifier=\"{qualifier}\">{SecurityElement.Escape(text ?? "")}</{element}>";
}
