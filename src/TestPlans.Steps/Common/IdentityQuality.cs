namespace TestPlans.Steps.Common;

/// <summary>The quality of an identity, in the plan's word and in the norm's code (PID-32, table HL7 0445 of the French extension).</summary>
/// <param name="Word">« qualifiée »</param>
/// <param name="Code">« VALI »</param>
public sealed record IdentityQuality(string Word, string Code)
{
    /// <summary>Whether nobody knows who the patient is (PID-31).</summary>
    public bool IsUnknown => Word == "inconnue";
}

/// <summary>The words of the trade that sentences use for identities.</summary>
[Binding]
public static class IdentityParameterTypes
{
    /// <summary>{qualité}: « qualifiée » and « validée » both have the status VALI: what tells them apart is the INS.</summary>
    [ParameterType("qualité", "qualifiée", "validée", "récupérée", "provisoire", "inconnue")]
    public static IdentityQuality Quality(string word) => new(word, word switch
    {
        "récupérée" => "RECU",
        "provisoire" or "inconnue" => "PROV",
        _ => "VALI",
    });
}
