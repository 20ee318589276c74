using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>
/// The life of a patient's visits as a state machine: each message is held against what came before it, then changes the state. A message that
/// breaks a rule is still followed as far as it makes sense, so that one fault gives one finding.
/// </summary>
internal sealed class LifeCycle
{
    private readonly Insertions _insertions;
    private readonly Corrections _corrections;

    public LifeCycle(CoherenceLedger ledger)
    {
        var stays = new Stays();
        _insertions = new Insertions(stays, ledger);
        _corrections = new Corrections(stays, ledger);
    }

    public void Follow(MovementMessage message)
    {
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
