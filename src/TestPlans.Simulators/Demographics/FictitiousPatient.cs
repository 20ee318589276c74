using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics;

/// <summary>A fictitious patient of a seed.</summary>
public sealed record FictitiousPatient
{
    /// <summary>Its number in the seed, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>What is known of it, as a message would say it: an INS only when the identity is qualified.</summary>
    public required SimulatedPatient Patient { get; init; }

    /// <summary>VALI, RECU, PROV, VIDE, DOUT or FICT.</summary>
    public required string Status { get; init; }

    /// <summary>The INS that the service INSi would give, whether or not it may be sent; null when there is none.</summary>
    public SimulatedIns? Ins { get; init; }

    /// <summary>Number of an administrative file (PID-18 of its visits).</summary>
    public required SimulatedIdentifier Dossier { get; init; }

    /// <summary>In French, what is particular: « jumeau du patient 12 »; "" when nothing is.</summary>
    public string Remark { get; init; } = "";
}
