using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Writing;

/// <summary>A patient as a test case file of <c>jeux/</c>, to be pasted there or written there.</summary>
public static class TestCaseJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One test case, ended by a line feed.</summary>
    public static string Of(FictitiousPatient patient) => Write(writer => Case(writer, patient));

    /// <summary>An array of test cases.</summary>
    public static string Of(IEnumerable<FictitiousPatient> patients) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var patient in patients)
        {
            Case(writer, patient);
        }

        writer.WriteEndArray();
    });

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            content(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Case(Utf8JsonWriter writer, FictitiousPatient fictitious)
    {
        var patient = fictitious.Patient;
        writer.WriteStartObject();
        writer.WriteBoolean("fictif", true);
        writer.WriteStartObject("patient");
        writer.WriteString("nomNaissance", patient.BirthName);
        Texts(writer, "prenoms", patient.GivenNames);
        Text(writer, "nomUtilise", patient.UsedName);
        Text(writer, "prenomUtilise", patient.UsedGivenName);
        Text(writer, "sexe", patient.Sex);
        Text(writer, "dateNaissance", patient.BirthDate?.ToDateOnly()?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Text(writer, "lieuNaissance", patient.BirthPlace);
        Ins(writer, fictitious);
        // A test case has no word for a doubtful or fictitious identity: neither is qualified.
        writer.WriteString("statutIdentite", fictitious.Status is "DOUT" or "FICT" ? "PROV" : fictitious.Status);
        Address(writer, patient.Address);
        Mother(writer, patient);
        if (patient.BirthOrder is { } rank)
        {
            writer.WriteNumber("rangNaissance", rank);
        }

        if (patient.Telecoms.Count > 0)
        {
            Texts(writer, "telecom", patient.Telecoms);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("situations");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Ins(Utf8JsonWriter writer, FictitiousPatient patient)
    {
        if (patient is { Status: "VALI" or "RECU", Ins: { } ins })
        {
            writer.WriteStartObject("ins");
            writer.WriteString("matricule", ins.Matricule);
            writer.WriteString("oid", ins.Oid);
            writer.WriteEndObject();
        }
    }

    private static void Mother(Utf8JsonWriter writer, SimulatedPatient patient)
    {
        if (patient is { MotherName: { } name, MotherGivenName: { } given })
        {
            writer.WriteStartObject("mere");
            writer.WriteString("nomNaissance", name);
            writer.WriteString("prenom", given);
            writer.WriteEndObject();
        }
    }

    private static void Address(Utf8JsonWriter writer, SimulatedAddress? address)
    {
        if (address is null)
        {
            return;
        }

        writer.WriteStartObject("adresse");
        Texts(writer, "lignes", address.Lines);
        Text(writer, "codePostal", address.PostalCode);
        Text(writer, "ville", address.City);
        Text(writer, "pays", address.Country);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
