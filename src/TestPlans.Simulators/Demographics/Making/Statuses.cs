using TestPlans.Simulators.Demographics.Chance;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>How sure an identity is (RNIV), and how PID-32 says it.</summary>
internal static class Statuses
{
    /// <summary>A newborn is not yet qualified, nor is who has no INS; most of the others are.</summary>
    public static string Likely(Subject subject, Birth birth, AgeRange age) =>
        age.IsNewborn || birth.Ins is null ? "PROV" : subject.Own(Trait.Status).Next(100) switch
        {
            < 84 => "VALI",
            < 90 => "RECU",
            < 98 => "PROV",
            _ => "VIDE",
        };

    /// <summary>A corrected date of birth forbids « récupérée »; a « validée » goes without its INS (PAM.fr 2.11.2 §6.6.4).</summary>
    public static string Allowed(string status, Birth birth) => status == "RECU" && birth.Lunar is not null ? "PROV" : status;

    /// <summary>
    /// PID-32, table 0445, which has no code for « récupérée »: without a check of identity it is provisional, and its INS is not sent.
    /// « Douteuse » and « fictive » are said beside the status.
    /// </summary>
    public static IReadOnlyList<string> Codes(string status) => status switch
    {
        "RECU" => ["PROV"],
        "DOUT" or "FICT" => ["PROV", status],
        _ => [status],
    };
}
