using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Patients;

/// <summary>PID-11 (home, type H; place of birth, type BDL) and PID-13.</summary>
internal static class PidAddresses
{
    public static void Write(Er7Draft draft, SimulatedPatient patient)
    {
        var repetition = 0;
        if (patient.Address is { } home)
        {
            var path = $"PID-11[{++repetition}]";
            PidSegment.Set(draft, $"{path}.1", home.Lines.Count > 0 ? home.Lines[0] : null);
            PidSegment.Set(draft, $"{path}.2", string.Join(", ", home.Lines.Skip(1)));
            PidSegment.Set(draft, $"{path}.3", home.City);
            PidSegment.Set(draft, $"{path}.5", home.PostalCode);
            PidSegment.Set(draft, $"{path}.6", home.Country);
            draft.Set($"{path}.7", "H");
        }

        if (patient.BirthPlace is { } cog)
        {
            var path = $"PID-11[{++repetition}]";
            draft.Set($"{path}.7", "BDL").Set($"{path}.9", cog);
        }

        for (var i = 0; i < patient.Telecoms.Count; i++)
        {
            WriteXtn(draft, $"PID-13[{i + 1}]", patient.Telecoms[i]);
        }
    }

    public static SimulatedPatient Read(Er7Segment pid, SimulatedPatient patient)
    {
        var addresses = pid.Field(11).Repetitions;
        return patient with
        {
            Address = addresses.FirstOrDefault(address => address.Presence == Er7Presence.Valued && !address.Component(7).Is("BDL")) is { Exists: true } home ? Home(home) : null,
            BirthPlace = PidSegment.Text(addresses.FirstOrDefault(address => address.Component(7).Is("BDL")).Component(9)),
            Telecoms = [.. pid.Field(13).Repetitions.Select(ReadXtn).OfType<string>()],
        };
    }

    private static SimulatedAddress Home(Er7Value address)
    {
        string?[] lines = [PidSegment.Text(address.Component(1)), PidSegment.Text(address.Component(2))];
        return new SimulatedAddress(
            [.. lines.OfType<string>()], PidSegment.Text(address.Component(5)), PidSegment.Text(address.Component(3)), PidSegment.Text(address.Component(6)));
    }

    // A number in one piece is in XTN-12; France forbids XTN-1 and the number in parts. Numbers in 06 and 07 are mobile.
    private static void WriteXtn(Er7Draft draft, string path, string telecom)
    {
        if (telecom.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            draft.Set($"{path}.2", "NET").Set($"{path}.3", "Internet").Set($"{path}.4", telecom["mailto:".Length..]);
            return;
        }

        var number = telecom.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? telecom["tel:".Length..] : telecom;
        var mobile = number.StartsWith("+336", StringComparison.Ordinal) || number.StartsWith("+337", StringComparison.Ordinal)
            || number.StartsWith("06", StringComparison.Ordinal) || number.StartsWith("07", StringComparison.Ordinal);
        draft.Set($"{path}.2", "PRN").Set($"{path}.3", mobile ? "CP" : "PH").Set($"{path}.12", number);
    }

    private static string? ReadXtn(Er7Value xtn) =>
        PidSegment.Text(xtn.Component(4)) is { } mail ? "mailto:" + mail
        : (PidSegment.Text(xtn.Component(12)) ?? PidSegment.Text(xtn.Component(1))) is { } number ? "tel:" + number
        : null;
}
