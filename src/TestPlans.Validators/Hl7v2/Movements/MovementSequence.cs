using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>Judges the movements of one patient, in the order of the set: one message an artefact, or several.</summary>
internal sealed class MovementSequence(CoherenceRules rules)
{
    private readonly CoherenceLedger _ledger = new(rules);
    private readonly HashSet<string> _patient = [];

    public Report Judge(ArtefactSet set, Model model, string step, JudgeOptions options)
    {
        var report = new ReportBuilder();
        var life = new LifeCycle(_ledger);
        var movements = 0;
        MovementMessage? before = null;
        foreach (var message in set.Members.SelectMany(Read))
        {
            if (!message.IsMovement)
            {
                if (message.Event == "A49")
                {
                    life.RenumberAccounts();
                }

                continue;
            }

            // Sent again because no answer came: the same bytes are the same message.
            if (before is null || !before.Bytes.Span.SequenceEqual(message.Bytes.Span))
            {
                movements++;
                if (SamePatient(message, before))
                {
                    life.Follow(message);
                }
            }

            before = message;
        }

        if (movements == 0 && _ledger.Findings.Count == 0)
        {
            report.AddInconclusive(step, "coherence", "aucun message de mouvement (avec un segment ZBE) dans cet ensemble : rien à juger");
        }
        else
        {
            report.Add(step, "coherence", _ledger.Outcomes(), _ledger.Findings);
        }

        return report.Build(set, model, options.Engine);
    }

    private IEnumerable<MovementMessage> Read(Artefact artefact)
    {
        foreach (var (bytes, lines) in MessageSplitter.Split(artefact.Content))
        {
            var result = Er7Message.Parse(bytes);
            var fault = result.TryGet(out var message) ? null : (result.Faults.Count > 0 ? result.Faults[0] : null);
            _ledger.Hold(
                MovementRules.Reading,
                message is not null,
                $"Chaque artefact de l'ensemble est un message HL7 v2 lisible : {fault?.Message.TrimEnd('.')}",
                new Place(artefact.Name, fault?.Path ?? "", (fault?.Line ?? 1) + lines, fault?.Column ?? 1));
            if (message is not null)
            {
                yield return new MovementMessage(message, artefact.Name, lines);
            }
        }
    }

    private bool SamePatient(MovementMessage message, MovementMessage? before)
    {
        var same = _patient.Count == 0 || message.PatientIds.Any(_patient.Contains);
        _ledger.Hold(
            MovementRules.Patient,
            same,
            "Les messages de la séquence concernent un seul patient ; celui-ci n'a aucun identifiant (PID-3) des précédents",
            message.At("PID-3"),
            before?.At("PID-3"));
        _patient.UnionWith(same ? message.PatientIds : []);
        return same;
    }
}
