using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The identities that a consumer keeps, and what each event of ITI-30 does to them (IHE ITI TF-2 3.30.6, « Expected actions »).</summary>
internal sealed class HeldIdentities(ActiveDefect defect)
{
    private readonly List<HeldIdentity> _all = [];
    private readonly HeldLinks _links = new();

    /// <summary>Those that carry one of the identifiers, merged ones included, each with what is linked to it.</summary>
    public IReadOnlyList<KeptIdentity> With(IEnumerable<LocalIdentifier> identifiers) =>
        [.. _all.Where(one => identifiers.Any(one.Has)).Select(one => one.ToKept(_links.Of(one.Identifiers)))];

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
            _links.Rename(former, correct);
        }

        return true;
    }

    /// <summary>A47 on an INS: another one, or none, in the place of the former; the status is the one told, and never guessed (PAM.fr 2.11.2 §4.4.2 to §4.4.4).</summary>
    public void ReplaceIns(HeldIdentity told, string former)
    {
        if (Living(told.Identifiers) is not { } known || (known.Ins is not null && known.Ins.Matricule != former))
        {
            return;
        }

        var isKept = told.Ins is not null ? defect.Switches(Behaviours.ConsumerIgnoresNewIns)
            : defect.Switches(told.Status == "VALI" ? Behaviours.ConsumerKeepsDeletedIns : Behaviours.ConsumerKeepsFormerIns);
        Replace(known, known with
        {
            Ins = isKept ? known.Ins : told.Ins,
            Status = told.Ins is null && defect.Switches(Behaviours.ConsumerGuessesStatus) ? "PROV" : told.Status.Length > 0 ? told.Status : known.Status,
        });
    }

    /// <summary>A24: the link is kept, be the identities known or not; none is created, changed nor merged.</summary>
    public void Link(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other)
    {
        if (!defect.Switches(Behaviours.ConsumerIgnoresLink) && (AreKnown(one, other) || !defect.Switches(Behaviours.ConsumerForgetsUnknownLink)))
        {
            _links.Add(one, other);
        }

        if (!AreKnown(one, other) && defect.Switches(Behaviours.ConsumerCreatesOnLink))
        {
            _all.Add(new HeldIdentity { Identifiers = Living(one) is null ? one : other });
        }
        else if (Living(other) is { } second && defect.Switches(Behaviours.ConsumerMergesOnLink))
        {
            Replace(second, second with { MergedInto = one[0].Number });
        }
    }

    /// <summary>A37: the link is undone, each identity keeps what is its own.</summary>
    public void Unlink(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other)
    {
        if (!defect.Switches(Behaviours.ConsumerIgnoresUnlink))
        {
            _links.Remove(one, other);
        }

        if (Living(other) is { } second && defect.Switches(Behaviours.ConsumerDropsOnUnlink))
        {
            _ = _all.Remove(second);
        }
    }

    /// <summary>Whether both are known.</summary>
    public bool AreKnown(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other) => Knows(one) && Knows(other);

    /// <summary>Whether a link was kept between the two.</summary>
    public bool AreLinked(IReadOnlyList<LocalIdentifier> one, IReadOnlyList<LocalIdentifier> other) => _links.Has(one, other);

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
            var staysUnknown = known.IsUnknown && !identity.IsUnknown && defect.Switches(Behaviours.ConsumerKeepsUnknown);
            var keepsName = identity.UsedName is null && defect.Switches(Behaviours.ConsumerKeepsDroppedName);
            Replace(known, identity with { Ins = keepsIns ? known.Ins : identity.Ins, IsUnknown = identity.IsUnknown || staysUnknown, UsedName = keepsName ? known.UsedName : identity.UsedName });
        }
    }

    private HeldIdentity? Living(IReadOnlyList<LocalIdentifier> identifiers) => _all.Find(one => one.MergedInto is null && identifiers.Any(one.Has));

    private void Replace(HeldIdentity old, HeldIdentity identity) => _all[_all.IndexOf(old)] = identity;
}
