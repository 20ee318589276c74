using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The identities that a consumer keeps, and what each event of ITI-30 does to them (IHE ITI TF-2 3.30.6, « Expected actions »).</summary>
internal sealed class HeldIdentities(ActiveDefect defect)
{
    private readonly List<HeldIdentity> _all = [];

    /// <summary>Those that carry one of the identifiers, merged ones included.</summary>
    public IReadOnlyList<HeldIdentity> With(IEnumerable<LocalIdentifier> identifiers) => [.. _all.Where(one => identifiers.Any(one.Has))];

    /// <summary>A28: added; a file already there is brought up to date.</summary>
    public void Create(HeldIdentity identity)
    {
        if (!defect.Switches(Behaviours.ConsumerIgnoresCreation))
        {
            Put(identity, insertsAlways: defect.Switches(Behaviours.ConsumerDuplicates));
        }
    }

    /// <summary>A31: brought up to date, or added when it was not known.</summary>
    public void Update(HeldIdentity identity)
    {
        var isKnown = Living(identity.Identifiers) is not null;
        if (!defect.Switches(isKnown ? Behaviours.ConsumerIgnoresUpdate : Behaviours.ConsumerIgnoresUnknownUpdate))
        {
            Put(identity, insertsAlways: false);
        }
    }

    /// <summary>A40: the identity of the second is merged into that of the first; an unknown first changes the identifier, an unknown second does nothing.</summary>
    public void Merge(IReadOnlyList<LocalIdentifier> kept, IReadOnlyList<LocalIdentifier> merged)
    {
        if (defect.Switches(Behaviours.ConsumerIgnoresMerge))
        {
            return;
        }

        if (Living(kept) is null)
        {
            _ = defect.Switches(Behaviours.ConsumerIgnoresUnknownTarget) || ChangeIdentifier(kept, merged);
            return;
        }

        var (into, from) = defect.Switches(Behaviours.ConsumerMergesBackwards) ? (merged, kept) : (kept, merged);
        if (Living(from) is { } lost)
        {
            Replace(lost, lost with { MergedInto = into[0].Number });
        }
    }

    /// <summary>A47: false when the new identifier is already that of another.</summary>
    public bool ChangeIdentifier(IReadOnlyList<LocalIdentifier> correct, IReadOnlyList<LocalIdentifier> former)
    {
        var known = Living(former);
        if (Living(correct) is { } other && other != known && !defect.Switches(Behaviours.ConsumerTakesIdentifierOfAnother))
        {
            return false;
        }

        if (known is not null && !defect.Switches(Behaviours.ConsumerIgnoresNewIdentifier))
        {
            var kept = defect.Switches(Behaviours.ConsumerKeepsBothIdentifiers) ? known.Identifiers : known.Identifiers.Except(former);
            Replace(known, known with { Identifiers = [.. kept.Union(correct)] });
        }

        return true;
    }

    /// <summary>Whether an identity that was not merged carries one of the identifiers.</summary>
    public bool Knows(IReadOnlyList<LocalIdentifier> identifiers) => Living(identifiers) is not null;

    private void Put(HeldIdentity identity, bool insertsAlways)
    {
        if (Living(identity.Identifiers) is not { } known || insertsAlways)
        {
            _all.Add(identity);
        }
        else if (string.CompareOrdinal(identity.UpdatedAt, known.UpdatedAt) >= 0 || defect.Switches(Behaviours.ConsumerIgnoresOrder))
        {
            var keepsIns = identity.Ins is null && known.Ins is not null && defect.Switches(Behaviours.ConsumerKeepsFormerIns);
            Replace(known, keepsIns ? identity with { Ins = known.Ins } : identity);
        }
    }

    private HeldIdentity? Living(IReadOnlyList<LocalIdentifier> identifiers) => _all.Find(one => one.MergedInto is null && identifiers.Any(one.Has));

    private void Replace(HeldIdentity old, HeldIdentity identity) => _all[_all.IndexOf(old)] = identity;
}
