using System.Globalization;
using System.Text;
using TestPlans.Cli.Terminal;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Demographics.Writing;

namespace TestPlans.Cli.Commands.Simulating;

/// <summary>Patients printed, in one file, or in one file each.</summary>
internal sealed class DemographicsFiles(TerminalOutput terminal, string format, Er7Charset charset, DateOnly day)
{
    // Excel takes a CSV for UTF-8 only when it begins by a BOM.
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    public int Write(IReadOnlyList<FictitiousPatient> patients, string? target, bool isAlone)
    {
        if (target is null)
        {
            terminal.Out.Write(Printed(patients, isAlone));
        }
        else if (format != "csv" && (Directory.Exists(target) || target.EndsWith('/') || target.EndsWith(Path.DirectorySeparatorChar)))
        {
            OneEach(patients, target);
        }
        else
        {
            var file = Directory.Exists(target) ? Path.Combine(target, "patients.csv") : target;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllBytes(file, Bytes(patients, isAlone));
            terminal.Line(file);
        }

        return ExitCodes.Conforming;
    }

    private void OneEach(IReadOnlyList<FictitiousPatient> patients, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var patient in patients)
        {
            var file = Path.Combine(folder, $"{FileName(patient.Patient.DisplayName)}.{(format == "json" ? "json" : format == "pid" ? "pid" : "hl7")}");
            if (File.Exists(file))
            {
                // Namesakes: neither is written over.
                file = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}-{patient.Rank.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(file)}");
            }

            File.WriteAllBytes(file, Bytes([patient], isAlone: true));
            terminal.Line(file);
        }

        if (format == "json" && patients.GroupBy(patient => patient.Patient.DisplayName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } namesakes)
        {
            terminal.Error($"{namesakes.Count()} patients se nomment « {namesakes.Key} » : dans un même dossier jeux/, un plan ne saurait les distinguer");
        }
    }

    private byte[] Bytes(IReadOnlyList<FictitiousPatient> patients, bool isAlone) => format switch
    {
        "adt" => [.. patients.SelectMany(Message)],
        "csv" => [.. Bom, .. Encoding.UTF8.GetBytes(Text(patients, isAlone))],
        _ => Encoding.UTF8.GetBytes(Text(patients, isAlone)),
    };

    // A terminal ends its lines by LF. A pipe gets what a file would, CR included, except that text is text: it has no character set of its own.
    private string Printed(IReadOnlyList<FictitiousPatient> patients, bool isAlone)
    {
        var text = Text(patients, isAlone);
        return terminal.IsInteractive ? text.ReplaceLineEndings("\n") : text;
    }

    private string Text(IReadOnlyList<FictitiousPatient> patients, bool isAlone) => format switch
    {
        "csv" => PatientsCsv.Of(patients),
        "pid" => string.Concat(patients.Select(patient => CreationMessage.PidOf(patient) + "\n")),
        "adt" => string.Concat(patients.Select(patient => Encoding.UTF8.GetString(Message(patient)))),
        _ => isAlone ? TestCaseJson.Of(patients[0]) : TestCaseJson.Of(patients),
    };

    // Nothing of a file depends on when it was made: eight o'clock, Paris winter time, on the day of reference.
    private byte[] Message(FictitiousPatient patient) => CreationMessage.Of(
        patient,
        $"TP-{patient.Rank.ToString(CultureInfo.InvariantCulture)}",
        new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.FromHours(1)),
        charset);

    private static string FileName(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal))
        {
            _ = char.IsAsciiLetterOrDigit(letter) ? plain.Append(letter) : letter is ' ' or '-' or '\'' && plain is [.., not '-'] ? plain.Append('-') : plain;
        }

        return plain.ToString();
    }
}
