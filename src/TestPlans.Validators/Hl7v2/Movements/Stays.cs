namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>What is known of a patient: the visits by number, the movements by identifier.</summary>
internal sealed class Stays
{
    private readonly Dictionary<string, Visit> _visits = [];
    private readonly Dictionary<string, Movement> _movements = [];

    public IEnumerable<Visit> Visits => _visits.Values;

    /// <summary>Accounts cancelled with their visit, by number, with the message that did.</summary>
    public Dictionary<string, MovementMessage> LostAccounts { get; } = [];

    /// <summary>An A49 was seen: accounts have other numbers since.</summary>
    public bool AccountsWereRenumbered { get; set; }

    public Visit VisitOf(string key) => _visits.TryGetValue(key, out var visit) ? visit : _visits[key] = new Visit(key);

    /// <summary>The movement that one of the identifiers names; null when none does.</summary>
    public Movement? Find(MovementMessage message) =>
        message.MovementIds.Select(id => _movements.GetValueOrDefault(id)).FirstOrDefault(movement => movement is not null);

    public void Remember(Movement movement)
    {
        foreach (var id in movement.Inserted.MovementIds)
        {
            _movements[id] = movement;
        }
    }
}
