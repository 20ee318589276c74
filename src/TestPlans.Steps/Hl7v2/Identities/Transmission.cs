using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator « PDS » transmits.</summary>
/// <param name="Words">As sentences say it.</param>
/// <param name="Write">Makes the message.</param>
public sealed record Transmission(string Words, Func<SentIdentity, MessageSource, Er7Draft> Write);

/// <summary>The transmissions by the words of the trade.</summary>
[Binding]
public static class TransmissionParameterTypes
{
    private static readonly Transmission[] All =
    [
        new("la création de ce patient (A28)", (identity, source) => IdentityMessages.Create(source.Next(), identity.Patient())),
        new("la mise à jour de ce patient (A31)", (identity, source) => IdentityMessages.Update(source.Next(), identity.Patient())),
        new("la création du doublon (A28)", (identity, source) => IdentityMessages.Create(source.Next(), identity.DuplicatePatient())),
        new("la fusion du doublon dans ce patient (A40)", (identity, source) => IdentityMessages.Merge(source.Next(), identity.Patient(), identity.DuplicatePatient())),
        new("la fusion de ce patient dans une identité que le système ne connaît pas (A40)", (identity, source) =>
        {
            var former = identity.Patient();
            identity.Current = identity.NewIdentifier();
            return IdentityMessages.Merge(source.Next(), identity.Patient(), former);
        }),
        new("le changement d'identifiant de ce patient (A47)", (identity, source) =>
        {
            var former = identity.Current;
            identity.Current = identity.NewIdentifier();
            return IdentityMessages.ChangeIdentifier(source.Next(), identity.Patient(), former);
        }),
        new("le changement de l'identifiant de ce patient pour celui du doublon (A47)", (identity, source) =>
            IdentityMessages.ChangeIdentifier(source.Next(), identity.Patient() with { Ipp = identity.Duplicate }, identity.Current)),
        new("le changement de l'INS de ce patient (A47)", (identity, source) => IdentityMessages.ReplaceIns(source.Next(), identity.Patient(), identity.FormerIns())),
        new("la suppression de l'INS de ce patient (A47)", (identity, source) => IdentityMessages.ReplaceIns(source.Next(), identity.Patient() with { Ins = null }, identity.FormerIns())),
        new("la création de l'autre patient (A28)", (identity, source) => IdentityMessages.Create(source.Next(), identity.OtherPatient())),
        new("la fusion de l'autre patient dans ce patient (A40)", (identity, source) => IdentityMessages.Merge(source.Next(), identity.Patient(), identity.OtherPatient())),
        new("le rapprochement de ce patient et du doublon (A24)", (identity, source) => IdentityMessages.Link(source.Next(), identity.Patient(), identity.DuplicatePatient())),
        new("la séparation de ce patient et du doublon (A37)", (identity, source) => IdentityMessages.Unlink(source.Next(), identity.Patient(), identity.DuplicatePatient())),
    ];

    /// <summary>{transmission}: what is transmitted, with its event.</summary>
    [ParameterType(
        "transmission",
        @"la création de ce patient \(A28\)", @"la mise à jour de ce patient \(A31\)", @"la création du doublon \(A28\)", @"la fusion du doublon dans ce patient \(A40\)",
        @"la fusion de ce patient dans une identité que le système ne connaît pas \(A40\)", @"le changement d'identifiant de ce patient \(A47\)",
        @"le changement de l'identifiant de ce patient pour celui du doublon \(A47\)", @"le rapprochement de ce patient et du doublon \(A24\)",
        @"la séparation de ce patient et du doublon \(A37\)", @"le changement de l'INS de ce patient \(A47\)", @"la suppression de l'INS de ce patient \(A47\)",
        @"la création de l'autre patient \(A28\)", @"la fusion de l'autre patient dans ce patient \(A40\)")]
    public static Transmission Of(string words) => Array.Find(All, one => one.Words == words)!;
}
