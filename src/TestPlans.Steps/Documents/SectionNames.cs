using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Documents;

/// <summary>
/// The sections that plans name, by the code that identifies them: a vendor may title a section as it likes, its code it may not choose.
/// Source: CI-SIS, volet VSM 2022.01, codes LOINC of the sections.
/// </summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Pathologies en cours"] = "11450-4",
        ["Antécédents médicaux"] = "11348-0",
        ["Antécédents chirurgicaux"] = "47519-4",
        ["Allergies et hypersensibilités"] = "48765-2",
        ["Mode de vie"] = "29762-2",
        ["Facteurs de risques professionnels"] = "10161-8",
        ["Antécédents familiaux"] = "10157-6",
        ["Points de vigilance"] = "30954-2",
        ["Traitements"] = "10160-0",
        ["Vaccinations"] = "11369-6",
    };

    /// <summary>The section of that name; null when the document has none.</summary>
    /// <exception cref="PlanException">No plan may name such a section.</exception>
    public static CdaSection? Find(CdaDocument document, string name)
    {
        var key = Codes.Keys.FirstOrDefault(known => PlainText.Same(known, name))
            ?? throw new PlanException($"la section « {name} » est inconnue ; sections connues : {string.Join(", ", Codes.Keys.Select(known => $"« {known} »"))}");
        return document.Sections.FirstOrDefault(section => section.Code == Codes[key]);
    }
}
