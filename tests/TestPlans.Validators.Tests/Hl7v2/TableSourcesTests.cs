using System.Text.RegularExpressions;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>
/// Each row of the tables says where it comes from, by a text that can be opened at the place it names: the rows that only a transcription knew gave
/// wrong verdicts until the norm was read. A row of a segment or of a type cites the section of the norm that describes it.
/// </summary>
internal sealed class TableSourcesTests
{
    private const string Pam = @"PAM\.fr 2\.11\.2 §(?<s>\d+(\.\d+)*)( et §\d+(\.\d+)*)*( \(2\.10\.5 §\d+(\.\d+)*\))?|PAM\.fr 2\.10\.5 §(?<s10>\d+(\.\d+)*)";
    private const string Types = @"Contraintes types HL7 v2\.5 1\.(7\.3|8\.2) §N\.(?<n>\d+)";
    private const string One = $@"{Pam}|{Types}|HL7 2\.5( annexe A| §\d+(\.\d+)*)?|HL7 2\.6|HL7 2\.9 chapitre 7|IHE ITI TF-2 (3\.3[01]\.[\d.]+|[NC]\.[\d.]+)|ANS, Transmission de documents CDA en HL7v2 2\.1.*?";
    private static readonly Regex Known = new($@"^({One})( et ({One}))*$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    // Where PAM.fr 2.11.2 describes a segment, and the constraints on types a type.
    private static readonly Dictionary<string, string> Segments = new()
    {
        ["EVN"] = "6.4", ["MSH"] = "6.5", ["PID"] = "6.6", ["PD1"] = "6.7", ["ROL"] = "6.8", ["NK1"] = "6.9", ["PV1"] = "6.10", ["PV2"] = "6.11", ["ACC"] = "6.12", ["ZBE"] = "6.13",
        ["ZFA"] = "6.14", ["ZFP"] = "6.15", ["ZFV"] = "6.16", ["ZFM"] = "6.17", ["ZFD"] = "6.18", ["ZFS"] = "6.19", ["GT1"] = "6.20", ["IN1"] = "6.20", ["IN2"] = "6.20", ["IN3"] = "6.20", ["OBX"] = "6.21",
    };

    private static readonly string[] DataTypes = ["CX", "EI", "HD", "PL", "TS", "XAD", "SAD", "XCN", "XON", "XPN", "XTN"];

    [Test]
    public void Every_row_has_a_source_that_is_known()
    {
        foreach (var (file, row) in Rows("path").Where(entry => entry.Row[0][0] != '@' && (entry.Row[6].Length > 0 || entry.Row[1..6].Any(cell => cell.Length > 0))))
        {
            Assert.That(row[6], Does.Match(Known), $"{file}: {row[0]}");
        }

        foreach (var (file, row) in Rows("table"))
        {
            Assert.That(row[3], Does.Match(Known), $"{file}: {row[0]} {row[1]}");
        }

        foreach (var (file, row) in Rows("message"))
        {
            Assert.That(row[3], Does.Match(Known), $"{file}: {row[0]}");
        }
    }

    [Test]
    public void A_row_that_cites_the_norm_cites_the_section_of_its_segment_or_of_its_type()
    {
        foreach (var (_, row) in Rows("path").Where(entry => entry.Row[0][0] != '@'))
        {
            var (match, owner) = (Known.Match(row[6]), row[0].Split('-', '.')[0]);
            if (match.Groups["n"].Success)
            {
                Assert.That(match.Groups["n"].Value, Is.EqualTo((Array.IndexOf(DataTypes, owner) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), row[0]);
            }
            else if (match.Groups["s"].Success && row[0].Contains('-') && match.Groups["s"].Value != "6.3")
            {
                Assert.That((match.Groups["s"].Value + ".").StartsWith(Segments[owner] + ".", StringComparison.Ordinal), Is.True, $"{row[0]} is not of §{match.Groups["s"].Value}");
            }
        }
    }

    [Test]
    public void No_row_of_a_segment_that_the_norm_describes_comes_from_elsewhere()
    {
        var french = Rows("path").Where(entry => entry.File.StartsWith("pam-fr-", StringComparison.Ordinal) && entry.Row[0][0] != '@').ToList();
        Assert.That(french, Has.Count.GreaterThan(150));
        Assert.That(french.Where(entry => !entry.Row[6].StartsWith("PAM.fr ", StringComparison.Ordinal) && !entry.Row[6].StartsWith("Contraintes types ", StringComparison.Ordinal)).Select(entry => entry.Row[0]), Is.Empty);
    }

    [Test]
    public void Usage_and_cardinality_agree()
    {
        foreach (var (file, row) in Rows("path").Where(entry => entry.Row[0][0] != '@' && entry.Row[3].Length > 0 && entry.Row[4].Length > 0))
        {
            var agrees = row[3] switch { "X" => row[4] == "0..0", "R" => row[4].StartsWith("1..", StringComparison.Ordinal), _ => row[4] != "0..0" };
            // OBX-5 is conditional and, when it is there, alone.
            Assert.That(agrees || row[0] == "OBX-5", Is.True, $"{file}: {row[0]} is {row[3]} and {row[4]}");
        }
    }

    private static List<(string File, string[] Row)> Rows(string kind) =>
    [
        .. Directory.GetFiles(Path.Combine(Bench.Pack.Folder, "tables"), "*.csv").Where(file => File.ReadLines(file).First().TrimStart('\ufeff').StartsWith(kind + ";", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => (Path.GetFileName(file), Cells(line)))),
    ];

    private static string[] Cells(string line)
    {
        var cells = line.Split(';');
        return cells.Length >= 9 ? cells : [.. cells, .. Enumerable.Repeat("", 9 - cells.Length)];
    }
}
