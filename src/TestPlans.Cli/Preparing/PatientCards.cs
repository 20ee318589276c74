using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Preparing;

/// <summary>The patients that scenarios use: the same person described in two plans is entered once.</summary>
internal sealed class PatientCards(string planRoot)
{
    private const string Before = "À saisir avant l'essai, sans autre donnée";
    private const string During = "À créer pendant l'essai, quand l'écran le demande : ce patient ne doit pas exister avant";
    private const string Told = "Transmis par notre simulateur pendant l'essai : rien à saisir";
    private const string Received = "Transmis par notre simulateur pendant l'essai : ce patient ne doit pas exister avant";

    private readonly List<Card> _cards = [];

    /// <summary>Notes what a scenario needs.</summary>
    public void Add(PlannedUse use, PreparedScenario scenario)
    {
        foreach (var patient in use.Needs.Select(need => need.Patient).Distinct())
        {
            Of(patient).Add(use, scenario, patient);
        }
    }

    public IReadOnlyList<PreparedPatient> Cards() => [.. _cards.Select(card => card.ToSheet(HasNamesake(card)))];

    private bool HasNamesake(Card card) => _cards.Exists(other => other != card && other.Name == card.Name);

    private Card Of(TestPatientFile file)
    {
        var identity = IdentityTraits.StrictOf(file.Patient);
        if (_cards.Find(card => card.Identity == identity) is not { } known)
        {
            known = new Card(planRoot, file.Patient.DisplayName, identity);
            _cards.Add(known);
        }

        return known;
    }

    private sealed class Card(string planRoot, string name, string identity)
    {
        private readonly List<TestPatientFile> _files = [];
        private readonly Dictionary<(string Name, string Consigne), (TestSituation Situation, List<PreparedScenario> Scenarios)> _situations = [];
        private readonly Dictionary<(string Name, string? Defect), List<PreparedScenario>> _documents = [];
        private readonly Dictionary<string, List<PreparedScenario>> _moments = new(StringComparer.Ordinal);
        private bool _isEnteredBefore;

        public string Name => name;

        public string Identity => identity;

        public void Add(PlannedUse use, PreparedScenario scenario, TestPatientFile file)
        {
            _files.AddRange(_files.Exists(known => known.Path == file.Path) ? [] : [file]);
            var needs = use.Needs.Where(need => need.Patient == file && (need.Situation ?? need.Document) is not null).Distinct().ToList();
            foreach (var situation in needs.Select(need => need.Situation).OfType<string>().Select(name => file.Situations[name]))
            {
                var key = (situation.Name, situation.Consigne);
                _situations.TryAdd(key, (situation, []));
                _situations[key].Scenarios.Add(scenario);
            }

            foreach (var document in needs.Select(need => need.Document).OfType<string>().Select(name => file.Documents[name]))
            {
                Note(_documents, (document.Name, document.Defect), scenario);
            }

            // A movement or a document comes with its patient, known or not; a creation wants one that is not known.
            var when = use.Role == ActorRole.IdentityConsumer ? Received : use.Role?.IsMessageConsumer == true ? Told : use.Role == ActorRole.IdentitySupplier ? During : Before;
            _isEnteredBefore |= when == Before;
            if (when != Before || needs.Count == 0)
            {
                Note(_moments, when, scenario);
            }
        }

        public PreparedPatient ToSheet(bool hasNamesake) => new()
        {
            Name = name,
            Files = [.. _files.Select(file => PlanSet.NameOf(file.Path, planRoot)).Order(StringComparer.Ordinal)],
            Identity = IdentityTraits.Of(_files),
            Status = IdentityTraits.Status(_files[0].Patient),
            Warning = string.Join(' ', Warnings(hasNamesake)) is { Length: > 0 } warning ? warning : null,
            IsEnteredBefore = _isEnteredBefore,
            Situations = [.. _situations.Values.Select(one => new PreparedSituation(one.Situation.Name, one.Situation.Consigne, [.. one.Situation.People.Select(IdentityTraits.Person)], one.Scenarios))],
            Documents = [.. _documents.Select(one => new PreparedDocument(one.Key.Name, one.Key.Defect, one.Value))],
            Moments = [.. _moments.Select(one => new PreparedMoment(one.Key, one.Value))],
        };

        private IEnumerable<string> Warnings(bool hasNamesake)
        {
            if (hasNamesake)
            {
                yield return "Une autre fiche porte ce nom avec d'autres traits : ce sont deux patients.";
            }

            // A scenario is not told what others left behind: the operator has to be.
            var fresh = _moments.Where(moment => moment.Key is During or Received).Sum(moment => moment.Value.Count);
            if (fresh > 0 && _isEnteredBefore)
            {
                yield return "Saisi d'avance pour certains scénarios, ce patient ne doit pas exister pour d'autres : jouez ces plans l'un après l'autre, sur un système remis à l'état initial.";
            }
            else if (fresh > 1)
            {
                yield return $"{fresh} scénarios partent d'un système où ce patient n'existe pas : retirez-le entre deux, ou remettez le système à l'état initial.";
            }
        }

        private static void Note<TKey>(Dictionary<TKey, List<PreparedScenario>> notes, TKey key, PreparedScenario scenario)
            where TKey : notnull
        {
            notes.TryAdd(key, []);
            notes[key].AddRange(notes[key].Contains(scenario) ? [] : [scenario]);
        }
    }
}
