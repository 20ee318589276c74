using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>
/// The life of a patient's visits as a state machine: each message is held against what came before it, then changes the state. A message that
/// breaks a rule is still followed as far as it makes sense, so that one fault gives one finding.
/// </summary>
internal sealed class LifeCycle
{
    private readonly Stays _stays = new();
    private readonly Openings _openings;
    private readonly Insertions _insertions;
    private readonly Corrections _corrections;

    public LifeCycle(CoherenceLedger ledger)
    {
        _openings = new Openings(_stays, ledger);
        _insertions = new Insertions(_stays, _openings, ledger);
        _corrections = new Corrections(_stays, ledger);
    }

    /// <summary>A49: what accounts are called changes, which no movement may do.</summary>
    public void RenumberAccounts() => _stays.AccountsWereRenumbered = true;

    public void Follow(MovementMessage message)
    {
        _openings.KeepAccount(message);
        switch (message.Action)
        {
            case "INSERT":
                _insertions.Insert(message);
                break;
            case "CANCEL":
                _corrections.Cancel(message);
                break;
            case "UPDATE":
                _corrections.Update(message);
                break;
        }
    }
}
