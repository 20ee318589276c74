using System.Xml.Linq;
using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>A treatment with its dosage put into words from the coded dose and period.</summary>
internal sealed class TreatmentRow(ActiveDefect defect)
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;
    private static readonly XName Type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    private static readonly (string Unit, string One, string Many)[] Doses =
        [("{tablet}", "comprimé", "comprimés"), ("{capsule}", "gélule", "gélules"), ("{puff}", "bouffée", "bouffées"), ("{drop}", "goutte", "gouttes"), ("1", "prise", "prises"), ("", "prise", "prises")];

    private static readonly (string Unit, string Each, string Every)[] Periods =
        [("h", "par heure", "toutes les {0} heures"), ("d", "par jour", "tous les {0} jours"), ("wk", "par semaine", "toutes les {0} semaines"), ("mo", "par mois", "tous les {0} mois")];

    public IReadOnlyDictionary<string, string> Of(XElement administration, XElement section)
    {
        var code = administration.Element(Hl7 + "consumable")?.Descendants(Hl7 + "code").FirstOrDefault();
        var interval = administration.Element(Hl7 + "effectiveTime");
        return Columns.Of(
            ("traitement", Columns.Label(code, section) ?? Columns.Words(administration.Element(Hl7 + "text"), section)),
            ("posologie", Dosage(administration)),
            ("voie", Columns.Label(administration.Element(Hl7 + "routeCode"), section)),
            ("code", Columns.Code(code)),
            ("début", Columns.Date(interval, "low")),
            ("fin", Columns.Date(interval, "high")));
    }

    private string? Dosage(XElement administration)
    {
        var dose = administration.Element(Hl7 + "doseQuantity");
        var quantity = (string?)(dose?.Element(Hl7 + "low") ?? dose)?.Attribute("value");
        if (quantity is null)
        {
            return null;
        }

        if (defect.Switches(Behaviours.WrongDosage))
        {
            quantity += "0";
        }

        var unit = (string?)(dose!.Element(Hl7 + "low") ?? dose).Attribute("unit") ?? "";
        var named = Array.Find(Doses, known => known.Unit == unit);
        var words = named.One is null ? $"{quantity} {unit}" : $"{quantity} {(quantity is "1" or "0,5" or "0.5" ? named.One : named.Many)}";
        return $"{words} {Frequency(administration)}".Trim();
    }

    private static string Frequency(XElement administration)
    {
        var period = administration.Elements(Hl7 + "effectiveTime")
            .FirstOrDefault(time => ((string?)time.Attribute(Type))?.EndsWith("PIVL_TS", StringComparison.Ordinal) == true)?.Element(Hl7 + "period");
        var value = (string?)period?.Attribute("value");
        var known = Array.Find(Periods, one => one.Unit == (string?)period?.Attribute("unit"));
        return value is null || known.Each is null ? ""
            : value == "1" ? known.Each
            : known.Every.Replace("{0}", value, StringComparison.Ordinal);
    }
}
