using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The traits of a message beside those of a test patient.</summary>
internal static class TraitComparisons
{
    public static IEnumerable<Comparison> Of(SimulatedPatient found, TestPatient expected, Func<string, JudgedPlace> place) =>
    [
        new("nom de naissance", found.BirthName, expected.BirthName, place("PID-5")),
        new("prénoms de naissance", string.Join(' ', found.GivenNames), string.Join(' ', expected.GivenNames), place("PID-5")),
        // A used name that is the birth name says nothing more: some systems send it, some do not.
        new("nom utilisé", found.UsedName, expected.UsedName == expected.BirthName ? null : expected.UsedName, place("PID-5")),
        new("prénom utilisé", found.UsedGivenName, expected.UsedGivenName == expected.GivenNames[0] ? null : expected.UsedGivenName, place("PID-5")),
        new("date de naissance", found.BirthDate?.ToString(), expected.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture), place("PID-7")),
        new("sexe", found.Sex, expected.Sex, place("PID-8")),
        new("lieu de naissance (COG)", found.BirthPlace, expected.BirthPlace, place("PID-11")),
    ];
}

/// <summary>An identifier in a field of type CX.</summary>
internal static class IdentifierField
{
    public static LocalIdentifier? Read(Er7Value cx) => cx.Component(1).IsValued
        ? new LocalIdentifier(
            cx.Component(1).Text,
            cx.Component(4).Subcomponent(2) is { IsValued: true } oid ? oid.Text : cx.Component(4).Subcomponent(1).Text)
        : null;
}
