using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>
/// The visits that a consumer keeps, and what each event of ITI-31 does to them. IHE ITI TF-2 3.31.7, « Expected actions »: an admission while
/// another is open is an error (3.31.7.1.4), so is the update of an unknown movement (3.31.7.30.4); a transfer and a change of class are done
/// whatever is known (3.31.7.9.4 to 3.31.7.11.4); any other conflict with what is known is set aside without an error. Movements of the past are
/// inserted and cancelled too (PAM.fr 2.11.2 §5.3.7), a change of class when nothing follows it (§5.3.5).
/// </summary>
internal sealed class HeldVisits(ActiveDefect defect)
{
    // What each event needs, and where it leads.
    private static readonly Dictionary<string, (KeptVisitStatus[] From, KeptVisitStatus? To)> Steps = new(StringComparer.Ordinal)
    {
        ["A01"] = ([KeptVisitStatus.Preadmitted, KeptVisitStatus.Awaited], KeptVisitStatus.Open),
        ["A04"] = ([KeptVisitStatus.Preadmitted, KeptVisitStatus.Awaited], KeptVisitStatus.Open),
        ["A05"] = ([], KeptVisitStatus.Preadmitted),
        ["A02"] = ([KeptVisitStatus.Open, KeptVisitStatus.Away], null),
        ["A06"] = ([KeptVisitStatus.Open], null),
        ["A07"] = ([KeptVisitStatus.Open], null),
        ["A21"] = ([KeptVisitStatus.Open], KeptVisitStatus.Away),
        ["A22"] = ([KeptVisitStatus.Away], KeptVisitStatus.Open),
        ["A54"] = ([KeptVisitStatus.Open, KeptVisitStatus.Away], null),
        ["A03"] = ([KeptVisitStatus.Open, KeptVisitStatus.Away], KeptVisitStatus.Ended),
    };

    private readonly List<HeldVisit> _all = [];
    private readonly HeldPending _pending = new(defect);

    /// <summary>The visits of a patient.</summary>
    public IReadOnlyList<HeldVisit> With(IEnumerable<LocalIdentifier> identifiers) => [.. _all.Where(visit => identifiers.Any(visit.Patient.Contains))];

    /// <summary>Does what the movement says; null when that was done or set aside, or why it is refused.</summary>
    public Er7Error? Take(ReadMovement said)
    {
        var visit = _all.FindLast(known => known.Number == said.Visit && known.Patient.Intersect(said.Patient).Any());
        if (HeldPending.IsAbout(said.Event))
        {
            return Await(visit, said);
        }

        return said.Action switch
        {
            "INSERT" => Insert(visit, said),
            "CANCEL" => Cancel(visit, said),
            _ => Update(visit, said),
        };
    }

    /// <summary>A44: an account goes from one patient to another, with its visits; one that is not known is set aside (3.31.7.25.4).</summary>
    public Er7Error? Move(LocalIdentifier account, IReadOnlyList<LocalIdentifier> from, IReadOnlyList<LocalIdentifier> to)
    {
        var visits = _all.FindAll(visit => visit.Account == account && visit.Patient.Intersect(from).Any());
        if (visits.Count == 0)
        {
            return SetAside();
        }

        if (!defect.Switches(Behaviours.MovementsIgnore("A44")))
        {
            var patient = defect.Switches(Behaviours.MovementsKeepMovedAccount) ? [.. from.Union(to)] : to;
            visits.ForEach(visit => Put(visit, visit with { Patient = patient }));
        }

        return null;
    }

    private Er7Error? Await(HeldVisit? visit, ReadMovement said)
    {
        if (_pending.After(visit, said) is not { } after)
        {
            return visit is null && said.Event == "A14" ? null : SetAside();
        }

        Put(visit, after);
        return null;
    }

    private Er7Error? Insert(HeldVisit? visit, ReadMovement said)
    {
        if (defect.Switches(Behaviours.MovementsIgnore(said.Event)))
        {
            return null;
        }

        if (said is { Event: "A01", IsHistoric: false } && With(said.Patient).Any(known => known.IsOpen && known.PatientClass == "I"))
        {
            if (!defect.Switches(Behaviours.MovementsAdmitTwice))
            {
                return defect.Switches(Behaviours.MovementsDropSecondAdmission) ? null : RequiredFields.Error("205", "PV1-19", "ce patient est déjà admis : sa venue en cours doit d’abord se terminer");
            }

            visit = null;
        }

        if (!Steps.TryGetValue(said.Event, out var step))
        {
            return null;
        }

        var opens = said.Event is "A01" or "A04" or "A05";
        var isUnexpected = visit is null ? !opens : !step.From.Contains(visit.Status);
        if (isUnexpected && (said.Event is not ("A02" or "A06" or "A07") || defect.Switches(Behaviours.MovementsDropUnexpected)))
        {
            return SetAside();
        }

        if (visit?.Movements.LastOrDefault(one => one.Kept.Id == said.Movement.Id && !one.Kept.IsCancelled) is { } told && told.Kept.Start == said.Movement.Start && !defect.Switches(Behaviours.ConsumerDuplicates) && !defect.Switches(Behaviours.MovementsCountMessages))
        {
            Put(visit, HeldHistory.Complete(visit, told, said));
            return null;
        }

        if (visit is not null && said.IsHistoric)
        {
            return defect.Switches(Behaviours.MovementsRefuseHistory) ? RequiredFields.Error("207", "ZBE-5", "ce système n’insère pas de mouvement dans le passé")
                : HeldHistory.Insert(visit, said) is { } longer ? Done(visit, longer)
                : RequiredFields.Error("207", "ZBE-5", "aucun mouvement de cette venue ne suit celui-ci : il est le mouvement courant");
        }

        var before = visit ?? new HeldVisit(said.Visit, said.Account) { Patient = said.Patient };
        var current = before.Current?.Kept;
        var movement = said.Movement with
        {
            HousingUnit = said.Movement.HousingUnit ?? current?.HousingUnit,
            MedicalUnit = said.Movement.MedicalUnit ?? current?.MedicalUnit,
            CareUnit = said.Movement.CareUnit ?? current?.CareUnit,
        };
        Put(visit, before with
        {
            Status = step.To ?? (isUnexpected ? KeptVisitStatus.Open : before.Status),
            PatientClass = said.PatientClass,
            Doctor = said.Doctor ?? before.Doctor,
            Movements = [.. before.Movements, new HeldMovement(movement, visit)],
            Pending = _pending.Left(before, said.Event),
        });
        return null;
    }

    private Er7Error? Cancel(HeldVisit? visit, ReadMovement said)
    {
        if (visit?.Current is not { } current || (said.Event is "A11" or "A52" or "A53" or "A55" && !visit.IsOpen && !said.IsHistoric))
        {
            return SetAside();
        }

        var named = visit.Movements.LastOrDefault(movement => movement.Kept.Id == said.Movement.Id && !movement.Kept.IsCancelled);
        if (named is null || named.Kept.Event != said.OriginalEvent)
        {
            return SetAside();
        }

        if (!ReferenceEquals(named, current))
        {
            return !said.IsHistoric ? RequiredFields.Error("207", "ZBE-5", "d’autres mouvements suivent celui-ci : il n’est pas le mouvement courant")
                : said.Event is "A06" or "A07" || defect.Switches(Behaviours.MovementsRefuseHistory) ? RequiredFields.Error("207", "ZBE-1", "ce mouvement ne s’annule pas tant que d’autres le suivent")
                : defect.Switches(Behaviours.MovementsIgnoreHistory) ? null
                : Done(visit, visit with { Movements = [.. visit.Movements.Select(movement => ReferenceEquals(movement, named) ? named with { Kept = named.Kept with { IsCancelled = true } } : movement)] });
        }

        if (defect.Switches(Behaviours.MovementsIgnoreCancel(said.Event)))
        {
            return null;
        }

        var gone = named with { Kept = named.Kept with { IsCancelled = true } };
        var before = named.Before is { } known && !(said.Event == "A11" && defect.Switches(Behaviours.MovementsDropPreadmission)) ? known : visit with { Status = KeptVisitStatus.Cancelled };
        Put(visit, before with { Movements = [.. visit.Movements.Select(movement => ReferenceEquals(movement, named) ? gone : movement)] });
        return null;
    }

    private Er7Error? Update(HeldVisit? visit, ReadMovement said)
    {
        var named = visit?.Movements.LastOrDefault(movement => movement.Kept.Id == said.Movement.Id && !movement.Kept.IsCancelled);
        if (visit is null || named is null)
        {
            return defect.Switches(Behaviours.MovementsTakeUnknownUpdate) ? null : RequiredFields.Error("204", "ZBE-1", "le mouvement à mettre à jour n’est pas connu");
        }

        if (defect.Switches(Behaviours.MovementsIgnoreUpdate))
        {
            return null;
        }

        var kept = named.Kept with
        {
            Start = said.Movement.Start ?? named.Kept.Start,
            HousingUnit = said.Movement.HousingUnit ?? named.Kept.HousingUnit,
            MedicalUnit = said.Movement.MedicalUnit ?? named.Kept.MedicalUnit,
            CareUnit = said.Movement.CareUnit ?? named.Kept.CareUnit,
        };
        var corrected = named with { Kept = kept };
        var target = defect.Switches(Behaviours.MovementsUpdateCurrent) ? visit.Current : named;
        // A correction may change the class of the visit and make no movement (PAM.fr 2.11.2 §7.1.4).
        visit = Put(visit, visit with { PatientClass = ReferenceEquals(named, visit.Current) && !defect.Switches(Behaviours.MovementsKeepClass) ? said.PatientClass : visit.PatientClass });
        Put(visit, defect.Switches(Behaviours.MovementsAddOnUpdate)
            ? visit with { Movements = [.. visit.Movements, corrected with { Before = visit }] }
            : visit with { Movements = [.. visit.Movements.Select(movement => ReferenceEquals(movement, target) ? corrected with { Kept = kept with { Id = movement.Kept.Id } } : movement)] });
        return null;
    }

    private Er7Error? SetAside() =>
        defect.Switches(Behaviours.MovementsRefuseConflict) ? RequiredFields.Error("207", "PV1-19", "ce mouvement contredit ce qui est connu de la venue") : null;

    private Er7Error? Done(HeldVisit old, HeldVisit visit)
    {
        Put(old, visit);
        return null;
    }

    private HeldVisit Put(HeldVisit? old, HeldVisit visit)
    {
        if (old is null)
        {
            _all.Add(visit);
        }
        else
        {
            _all[_all.IndexOf(old)] = visit;
        }

        return visit;
    }
}
