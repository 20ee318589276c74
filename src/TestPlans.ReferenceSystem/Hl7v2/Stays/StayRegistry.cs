using System.Globalization;
using TestPlans.ReferenceSystem.Hl7v2.Model;

namespace TestPlans.ReferenceSystem.Hl7v2.Stays;

/// <summary>The stays of this hospital, the last of a patient being the current one. Numbers carry the date, so that none serves twice, be the program started again.</summary>
internal sealed class StayRegistry(ActiveDefect defect, string seed)
{
    private readonly Dictionary<string, Stay> _current = new(StringComparer.Ordinal);
    private string? _givenUp;
    private string? _givenUpAccount;
    private int _last;

    /// <summary>The current stay of a patient; null before the first.</summary>
    public Stay? Of(IdentityFile patient) => _current.GetValueOrDefault(patient.Ipp);

    /// <summary>The stay that an arrival belongs to: the expected one where there is one, else a new one. Who is expected again has another stay.</summary>
    public Stay ForArrival(IdentityFile patient, StayRule rule, DateTimeOffset now)
    {
        if (Of(patient) is { State.Phase: StayPhase.Expected or StayPhase.Awaited } expected && rule.From.Contains(expected.State.Phase))
        {
            return expected;
        }

        var visit = _givenUp is not null && defect.Switches(Behaviours.MovementReusesVisit) ? _givenUp : Number("V", now);
        var account = _givenUpAccount is not null && defect.Switches(Behaviours.MovementReusesAccount) ? _givenUpAccount : Number("D", now);
        return _current[patient.Ipp] = new Stay(account, visit, () => Number("M", now));
    }

    /// <summary>The last stay never took place: its numbers are lost.</summary>
    public void GiveUp(IdentityFile patient)
    {
        (_givenUp, _givenUpAccount) = (Of(patient)?.Visit, Of(patient)?.Account);
        _current.Remove(patient.Ipp);
    }

    /// <summary>The current stay of one patient becomes that of another; null when there is none.</summary>
    public Stay? Give(IdentityFile from, IdentityFile to)
    {
        if (_current.Remove(from.Ipp, out var stay))
        {
            _current[to.Ipp] = stay;
        }

        return stay;
    }

    /// <summary>A number of its own.</summary>
    public string Number(string prefix, DateTimeOffset now)
    {
        var mark = seed.Length == 0 ? "" : new TestPlans.ReferenceSystem.Writing.IdSource(seed).Uuid("sejour")[..4];
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{mark}{now:yyMMddHHmmss}{++_last:00}");
    }
}
