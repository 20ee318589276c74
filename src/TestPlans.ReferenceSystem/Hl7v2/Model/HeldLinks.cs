using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The identifiers that are said to be of one person without being merged, be they known or not (IHE ITI TF-2 3.30.6.6.4).</summary>
internal sealed class HeldLinks
{
    private readonly HashSet<(LocalIdentifier One, LocalIdentifier Other)> _pairs = [];

    public void Add(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other) => _pairs.UnionWith(Pairs(one, other));

    public void Remove(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other)
    {
        var gone = Pairs(one, other).Concat(Pairs(other, one)).ToHashSet();
        _pairs.ExceptWith(gone);
    }

    /// <summary>Whether two identities are linked.</summary>
    public bool Has(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other) => Of(one).Intersect(other).Any();

    /// <summary>What is linked to an identity.</summary>
    public IReadOnlyList<LocalIdentifier> Of(IReadOnlyList<LocalIdentifier> identity) =>
    [
        .. _pairs.Where(pair => identity.Contains(pair.One)).Select(pair => pair.Other)
            .Union(_pairs.Where(pair => identity.Contains(pair.Other)).Select(pair => pair.One)),
    ];

    /// <summary>A link follows an identity that changes its identifier (A47).</summary>
    public void Rename(IReadOnlyList<LocalIdentifier> former, IReadOnlyList<LocalIdentifier> correct)
    {
        var linked = Of(former);
        _ = _pairs.RemoveWhere(pair => former.Contains(pair.One) || former.Contains(pair.Other));
        Add(correct, linked);
    }

    private static IEnumerable<(LocalIdentifier One, LocalIdentifier Other)> Pairs(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other) =>
        one.SelectMany(_ => other, static (first, second) => (first, second));
}
