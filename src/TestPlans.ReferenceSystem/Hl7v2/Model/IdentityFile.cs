using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>An identity that this system created, as it stands now.</summary>
/// <param name="Ipp">Its identifier here.</param>
/// <param name="Identity">Traits, INS, status.</param>
/// <param name="BirthCity">Name of the commune of birth, for people.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
internal sealed record IdentityFile(string Ipp, TestPatient Identity, string? BirthCity, DateTimeOffset UpdatedAt)
{
    /// <summary>True when a « nom utilisé » that was told is no longer one.</summary>
    public bool DropsUsedName { get; init; }

    /// <summary>True for a second file opened by mistake for a person who had one.</summary>
    public bool IsDuplicate { get; init; }
}
