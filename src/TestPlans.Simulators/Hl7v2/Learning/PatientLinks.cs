using System.Collections.Immutable;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The links between identifiers, known or not. Each change makes a new set; beyond its bound the oldest link is forgotten.</summary>
internal sealed class PatientLinks
{
    private const int Most = 10_000;

    private readonly ImmutableList<(IReadOnlyList<SimulatedIdentifier> One, IReadOnlyList<SimulatedIdentifier> Other)> _links;

    private PatientLinks(ImmutableList<(IReadOnlyList<SimulatedIdentifier> One, IReadOnlyList<SimulatedIdentifier> Other)> links) => _links = links;

    public static PatientLinks None { get; } = new([]);

    public PatientLinks With(IReadOnlyList<SimulatedIdentifier> one, IReadOnlyList<SimulatedIdentifier> other)
    {
        var links = Without(one, other)._links.Add((one, other));
        return new PatientLinks(links.Count > Most ? links.RemoveAt(0) : links);
    }

    public PatientLinks Without(IReadOnlyList<SimulatedIdentifier> one, IReadOnlyList<SimulatedIdentifier> other) =>
        new(_links.RemoveAll(link => (Meet(link.One, one) && Meet(link.Other, other)) || (Meet(link.One, other) && Meet(link.Other, one))));

    /// <summary>What is linked to one of the identifiers.</summary>
    public IReadOnlyList<SimulatedIdentifier> Of(IReadOnlyList<SimulatedIdentifier> identifiers) =>
        [.. _links.SelectMany(link => Meet(link.One, identifiers) ? link.Other : Meet(link.Other, identifiers) ? link.One : []).Distinct()];

    // An authority goes by its name, by its universal id, or by both.
    private static bool Meet(IReadOnlyList<SimulatedIdentifier> some, IReadOnlyList<SimulatedIdentifier> others) =>
        some.Any(one => others.Any(other => one.Value == other.Value && IdentifierKeys.Of(one).Intersect(IdentifierKeys.Of(other)).Any()));
}
