namespace TestPlans.ReferenceSystem.Hl7v2.Stays;

/// <summary>One stay in this hospital: its numbers, its movements, what may follow. Each act gives what is to be told, or nothing when it is not possible now.</summary>
/// <param name="account">Number of the « dossier administratif ».</param>
/// <param name="visit">Number of the « venue ».</param>
/// <param name="nextId">Gives numbers to movements.</param>
internal sealed class Stay(string account, string visit, Func<string> nextId)
{
    private readonly List<StayMovement> _movements = [];
    private readonly List<StayMovement> _pending = [];

    public string Account { get; } = account;

    public string Visit { get; } = visit;

    /// <summary>The stay now.</summary>
    public StayState State => _movements.Count > 0 ? _movements[^1].After : _pending.Count > 0 ? _pending[^1].After : StayState.Nothing;

    /// <summary>The movement that began it; null when nothing is left.</summary>
    public StayMovement? First => _movements.Count > 0 ? _movements[0] : null;

    /// <summary>The last movement that was taken back; null when none was.</summary>
    public StayMovement? Withdrawn { get; private set; }

    /// <summary>Makes a movement.</summary>
    public ToldMovement? Do(StayRule rule, StayState after, string nature, DateTimeOffset start)
    {
        if (!rule.From.Contains(State.Phase))
        {
            return null;
        }

        var announced = _pending.Where(one => one.Event == StayRules.AnnouncementOf(rule.Event)).ToList();
        var movement = new StayMovement(nextId(), rule.Event, start, nature, State, after with { Phase = rule.To ?? State.Phase }) { Announced = announced };
        _pending.RemoveAll(announced.Contains);
        _movements.Add(movement);
        return new ToldMovement(rule.Event, "INSERT", movement, movement.After);
    }

    /// <summary>Announces a movement to come: where the patient is does not change.</summary>
    public ToldMovement? Announce(StayRule rule, StayState after, string nature, DateTimeOffset start)
    {
        if (!rule.From.Contains(State.Phase))
        {
            return null;
        }

        var movement = new StayMovement(nextId(), rule.Event, start, nature, State, after with { Phase = rule.To ?? State.Phase });
        _pending.Add(movement);
        return new ToldMovement(rule.Event, "INSERT", movement, movement.Event == "A14" ? movement.After : State) { IsPending = true };
    }

    /// <summary>Takes back the last movement of these events, or one that was announced: the current one, or one of the past where it may go.</summary>
    public ToldMovement? TakeBack(IReadOnlyList<string> events, DateTimeOffset now)
    {
        if (_pending.FindLast(one => events.Contains(one.Event, StringComparer.Ordinal)) is { } pending)
        {
            _pending.Remove(pending);
            return new ToldMovement(StayRules.TakenBackBy[pending.Event], "CANCEL", pending, pending.Event == "A14" ? pending.After : State) { IsPending = true };
        }

        var index = _movements.FindLastIndex(one => events.Contains(one.Event, StringComparer.Ordinal));
        if (index < 0 || (index < _movements.Count - 1 && !StayRules.MayGoFromThePast(_movements[index].Event)))
        {
            return null;
        }

        var movement = _movements[index];
        var isHistoric = index < _movements.Count - 1;
        _movements.RemoveAt(index);
        if (isHistoric)
        {
            _movements[index] = _movements[index] with { Before = movement.Before };
        }

        _pending.AddRange(movement.Announced);
        Withdrawn = movement;
        var back = StayRules.TakenBackBy[movement.Event];

        // Where nothing remains the message still says which place and which visit are given up.
        var shown = movement.Before.Phase == StayPhase.Nowhere ? movement.After : movement.Before with { ExpectedBack = movement.After.ExpectedBack };
        return new ToldMovement(back, "CANCEL", movement, shown) { Occurred = back is "A52" or "A53" ? now : movement.Start, IsHistoric = isHistoric };
    }

    /// <summary>Adds a transfer that was forgotten, right after the movement that began the stay (PAM.fr 2.11.2 §5.3.7).</summary>
    /// <param name="unit">UF d'hébergement.</param>
    public ToldMovement? Remember(string unit)
    {
        if (_movements.Count < 2)
        {
            return null;
        }

        var (first, next) = (_movements[0], _movements[1]);
        var start = first.Start + ((next.Start - first.Start) / 2);
        var units = first.After.Units with { Housing = unit };
        var movement = new StayMovement(nextId(), "A02", start, "H", first.After, first.After with { Units = units, PriorHousing = first.After.Units.Housing });
        _movements[1] = next with { Before = movement.After };
        _movements.Insert(1, movement);
        return new ToldMovement("A02", "INSERT", movement, movement.After) { IsHistoric = true };
    }

    /// <summary>Corrects the units of the last movement of one of these events, the current one or an older one.</summary>
    public ToldMovement? Correct(IReadOnlyList<string> events, Func<StayUnits, StayUnits> units)
    {
        var index = _movements.FindLastIndex(movement => events.Contains(movement.Event, StringComparer.Ordinal));
        if (index < 0)
        {
            return null;
        }

        var movement = _movements[index];
        _movements[index] = movement with { After = movement.After with { Units = units(movement.After.Units) } };
        return new ToldMovement("Z99", "UPDATE", _movements[index], _movements[index].After) { IsHistoric = index < _movements.Count - 1 };
    }
}
