using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Identifiers;

namespace TestPlans.Steps.Documents;

/// <summary>A treating physician as a header names one.</summary>
/// <param name="NationalId">IdNat_PS: 8 and the RPPS number.</param>
/// <param name="Family">Family name.</param>
/// <param name="Element">Where the header names them.</param>
internal sealed record TreatingPhysician(string NationalId, string Family, XElement Element)
{
    public override string ToString() => $"{Family} ({NationalId})";
}

/// <summary>Finds them: a CDA header says « médecin traitant » by the function code PCP (HL7 ParticipationFunction), on an author, a participant or a performer.</summary>
internal static class TreatingPhysicians
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public static IEnumerable<TreatingPhysician> In(CdaDocument document) =>
        from part in document.Root.Elements()
        where part.Name != Hl7 + "component"
        from function in part.Descendants(Hl7 + "functionCode")
        where (string?)function.Attribute("code") == "PCP"
        let party = function.Parent!
        let id = party.Descendants(Hl7 + "id").FirstOrDefault(id => (string?)id.Attribute("root") == Professional.NationalOid)
        select new TreatingPhysician((string?)id?.Attribute("extension") ?? "", party.Descendants(Hl7 + "family").FirstOrDefault()?.Value.Trim() ?? "", id ?? party);
}
