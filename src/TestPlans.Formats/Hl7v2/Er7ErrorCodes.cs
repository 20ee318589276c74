namespace TestPlans.Formats.Hl7v2;

/// <summary>The code of table HL7 0357 (with 198 and 199, which CI-SIS adds) under which an acknowledgement reports a broken rule.</summary>
public static class Er7ErrorCodes
{
    /// <summary>The code for a rule, told from how its id ends: <c>PV1-19.R</c> is 101, <c>T0001</c> is 103; 199 when the id says nothing.</summary>
    public static string OfRule(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            "MSH-12.VERSION" or "MSH-12.EXTENSION" => "203",
            "MSH-9.STRUCTURE" or "MODELE.RECONNAISSANCE" => "200",
            "SEGMENT-INATTENDU" or "SEGMENT-Z-INATTENDU" => "100",
            "CHAMP-INCONNU" or "COMPOSANTE-INCONNUE" => "102",
            _ when rule.EndsWith(".ORDRE", StringComparison.Ordinal) => "100",
            // A whole segment that is missing or too many breaks the sequence of segments; so does a forbidden one.
            [_, _, _, '.', ..] when rule is [.., '.', 'R'] or [.., '.', 'X'] or [.., 'C', 'A', 'R', 'D'] => "100",
            _ when rule.EndsWith(".R", StringComparison.Ordinal) => "101",
            _ when rule.EndsWith(".CARD", StringComparison.Ordinal) => "198",
            _ when rule.EndsWith(".L", StringComparison.Ordinal) => "102",
            _ when rule.StartsWith("TYPE.", StringComparison.Ordinal) || rule.StartsWith("ER7-", StringComparison.Ordinal) => "102",
            ['T', >= '0' and <= '9', ..] or ['T', 'I', 'H', 'E', ..] or ['T', 'Z', ..] => "103",
            "EVN-6.C" or "OBX-6.C" or "IN1-17.C" or "XCN.10.C" or "XCN.13.C" or "XTN.12.C" => "101",
            _ when rule.StartsWith("INS-TRAIT-", StringComparison.Ordinal) => "101",
            _ => "199",
        };
    }
}
