using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>What begins a visit, and the numbers of visits and accounts that it may take (PAM.fr 2.11.2 §5.1.2, §5.4.1, §6.10.4).</summary>
internal sealed class Openings(Stays stays, CoherenceLedger ledger)
{
    /// <summary>A01 or A04: whether the visit is then open by it.</summary>
    public bool Admit(MovementMessage message, Visit visit)
    {
        if (!Reusable(message, visit))
        {
            return true;
        }

        // Stays that share the number of their account follow one another under it (§5.3.7, « séances » without a number of their own).
        var next = message.VisitIsAccount && visit.Admission is not null && (message.SaysHistoric || visit.Discharge is not null);
        var other = next ? null : visit.Admission ?? Elsewhere(message);
        ledger.Hold(
            MovementRules.Admission,
            other is null,
            visit.Admission is null
                ? $"Un patient n'est pas hospitalisé deux fois : la venue « {other?.Inserted.VisitName} », ouverte par {other?.Inserted}, n'est pas close"
                : $"Une venue n'est ouverte qu'une fois : « {message.VisitName} » l'est déjà par {other?.Inserted}",
            message.At("PV1-19"),
            other?.Inserted.At("PV1-19"));
        if (visit is { Admission: null, Preadmission: { Inserted: { Account.Length: > 0 } announced } })
        {
            ledger.Hold(
                MovementRules.Preadmission,
                message.PreadmitNumber == announced.Account,
                $"L'admission d'un patient préadmis reporte en PV1-5 le dossier de sa préadmission, {announced.Account} ({announced}) ; trouvé : « {message.PreadmitNumber} »",
                message.At("PV1-5"),
                announced.At("PID-18"),
                announced.Account);
        }

        return visit.Admission is null || next;
    }

    /// <summary>Whether the numbers of a visit that begins have not been given up: they are lost, but for the account when only the visit was cancelled (PV1-51 = V).</summary>
    public bool Reusable(MovementMessage message, Visit visit)
    {
        ledger.Hold(
            MovementRules.Reuse,
            visit.Withdrawn is null,
            $"Le numéro d'une venue annulée ne sert plus : « {message.VisitName} » l'a été par {visit.Withdrawn}",
            message.At("PV1-19"),
            visit.Withdrawn?.At("PV1-19"));
        if (visit.Withdrawn is not null)
        {
            return false;
        }

        var lost = message.Account.Length > 0 ? stays.LostAccounts.GetValueOrDefault(message.Account) : null;
        ledger.Hold(
            MovementRules.Account,
            lost is null,
            $"Le numéro d'un dossier annulé avec sa venue (PV1-51 absent ou A) ne sert plus : « {message.Account} » l'a été par {lost}",
            message.At("PID-18"),
            lost?.At("PID-18"));
        return true;
    }

    /// <summary>The account of a visit stays what it is; only A44 and A49 change it (§5.1.2, §8.5.7). An admission may leave that of its preadmission.</summary>
    public void KeepAccount(MovementMessage message)
    {
        if (message.Account.Length == 0 || message.VisitKey.Length == 0)
        {
            return;
        }

        var visit = stays.VisitOf(message.VisitKey);
        if (visit.AccountSaid is { } said && !stays.AccountsWereRenumbered && message.Event is not ("A01" or "A04" or "A05" or "A11" or "A14" or "A27" or "A38"))
        {
            ledger.Hold(
                MovementRules.SameAccount,
                said.Account == message.Account,
                $"Le dossier d'une venue ne change que par A44 ou A49 : celui de « {message.VisitName} » est « {said.Account} » ({said})",
                message.At("PID-18"),
                said.At("PID-18"),
                said.Account);
        }

        visit.AccountSaid = message;
    }

    // An inpatient is so under one visit; a stay of the past contradicts nothing.
    private Movement? Elsewhere(MovementMessage message) => message is { Event: "A01", SaysHistoric: false, PatientClass: not ("R" or "V") }
        ? stays.Visits.Where(one => one.IsOpen && one.PatientClass == "I").Select(one => one.Admission).FirstOrDefault()
        : null;
}
