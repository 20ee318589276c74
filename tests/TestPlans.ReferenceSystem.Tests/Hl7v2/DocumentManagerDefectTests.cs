using System.Globalization;
using System.Text;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>Each defect of the manager changes an answer or what is kept, and says that it acted.</summary>
public sealed class DocumentManagerDefectTests
{
    private static IEnumerable<Defect> Defects => DefectCatalogue.Load().Where(defect => defect.Id.StartsWith("gest-", StringComparison.Ordinal) && !BusinessAcknowledgementTests.Defects.Contains(defect.Id));

    // Conforming and faulty, in an order that a manager lives through.
    private static readonly (Carried Message, string Right, string Wrong)[] Day =
    [
        (Carried.New("ORU"), "", ""),
        (Carried.New("ORU"), "", ""),
        (Carried.New("MDM", "D2", "M2") with { Metadata = "NYNNNNYN", Status = "PROV" }, "", ""),
        (Carried.New("MDM", "D2", "M3"), "", ""),
        (Carried.Replacing("MDM", "D3", "D2", "M4") with { Status = "PROV" }, "", ""),
        (Carried.Deleting("ORU", "D1", "M5") with { Status = "PROV" }, "", ""),
        (Carried.Replacing("ORU", "D5", "D9", "M6"), "", ""),
        (Carried.Deleting("MDM", "D9", "M7"), "", ""),
        (new Carried { Control = "M8", Documents = [Carried.Cda("D10"), Carried.Cda("D11")], Status = "PROV" }, "", ""),
        (Carried.New("ORU", "D12", "M9") with { Documents = [Carried.Cda("D12", patient: "2", ins: "158043523810108")] }, "", ""),
        (Carried.New("ORU", "D13", "M10"), "^XML^Base64^PD", "^XML^Base64^*D"),
        (Carried.New("ORU", "D14", "M11"), "MASQUE_PS^", "MASQUE^"),
        (Carried.New("MDM", "D15", "M12"), "|MDM^T02^", "|MDM^T06^"),
        (Carried.New("MDM", "D16", "M13"), "|D|2.6|", "|D|2.4|"),
        (Carried.New("MDM", "D17", "M14"), "2.1^CISIS", "9.9^CISIS"),
        (Carried.New("MDM", "D18", "M15") with { Metadata = "NYNNNNYN" }, "RCT^", "REPLY^"),
    ];

    [TestCaseSource(nameof(Defects))]
    public async Task It_changes_what_is_seen(object defect)
    {
        var conforming = await DayAsync(null);
        Assert.That(conforming, Is.EqualTo(await DayAsync(null)), "nothing else makes a difference");
        Assert.That(await DayAsync((Defect)defect), Is.Not.EqualTo(conforming));
    }

    private static async Task<string> DayAsync(Defect? defect)
    {
        await using var software = Acts.Software(defect);
        var told = new StringBuilder();
        foreach (var (message, right, wrong) in Day)
        {
            told.Append(CultureInfo.InvariantCulture, $"{message.Control} {await AnswerAsync(software, message, right, wrong)}\n");
            var state = await DocumentManagerTests.KeptAsync(software);
            foreach (var one in state.Documents!)
            {
                told.Append(CultureInfo.InvariantCulture, $"  {one.Identifier} {one.StateWord} {string.Join('+', one.Diffusions)} {string.Join('+', one.Masks)} {one.Sha256}\n");
            }

            told.Append(CultureInfo.InvariantCulture, $"  {state.Identities!.SingleOrDefault()?.Ins?.Matricule}\n");
        }

        Assert.That(software.DefectHasActed, Is.EqualTo(defect is not null));
        return told.ToString();
    }

    private static async Task<string> AnswerAsync(ReferenceSoftware software, Carried message, string right, string wrong)
    {
        try
        {
            return await DocumentManagerTests.AnswerAsync(software, message, right, wrong);
        }
        catch (InvalidOperationException)
        {
            return "rien";
        }
    }
}
