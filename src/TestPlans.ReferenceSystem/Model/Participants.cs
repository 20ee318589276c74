using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Who else takes part in the patient's care, or in the document; most patients declare nobody.</summary>
internal sealed record Participants
{
    /// <summary>Legal representative: parent of a minor, guardian of an adult.</summary>
    public Relative? Representative { get; init; }

    /// <summary>Who typed the document for its author.</summary>
    public Clerk? Clerk { get; init; }

    public IReadOnlyList<Relative> InformingRelatives { get; init; } = [];

    public IReadOnlyList<TestPhysician> InformingProfessionals { get; init; } = [];

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>Colleagues of the practice who attest the content, beside the one who answers for it.</summary>
    public IReadOnlyList<TestPhysician> Validators { get; init; } = [];

    /// <summary>Number of the prescription that the document answers.</summary>
    public string? Prescription { get; init; }

    public IReadOnlyList<Carer> Carers { get; init; } = [];
}

/// <summary>A person close to the patient.</summary>
/// <param name="Name">Family name.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="Telecom">Such as <c>tel:+33…</c>.</param>
/// <param name="Role">HL7 class: NOK (personne de confiance), ECON (personne à prévenir), CAREGIVER… ; null for a representative.</param>
/// <param name="Relationship">Kinship, when known.</param>
internal sealed record Relative(string Name, string GivenName, string? Telecom, string? Role, Concept? Relationship);

/// <summary>A member of the practice without a national number.</summary>
/// <param name="InternalId">Unique in the practice.</param>
/// <param name="Title">« M » or « MME ».</param>
/// <param name="Name">Family name.</param>
/// <param name="GivenName">Given name.</param>
internal sealed record Clerk(string InternalId, string Title, string Name, string GivenName);

/// <summary>A professional to whom the document is addressed, and where.</summary>
/// <param name="Professional">Who.</param>
/// <param name="Telecom">Such as <c>mailto:…</c>.</param>
/// <param name="StructureId">National structure identifier.</param>
/// <param name="StructureName">As people read it.</param>
internal sealed record Recipient(TestPhysician Professional, string Telecom, string StructureId, string StructureName);

/// <summary>A professional of the encounter.</summary>
/// <param name="Role">HL7 participation: ATND, CON, REF…</param>
/// <param name="Professional">Who.</param>
internal sealed record Carer(string Role, TestPhysician Professional);
