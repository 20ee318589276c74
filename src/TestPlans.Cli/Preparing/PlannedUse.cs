using System.Text.RegularExpressions;
using TestPlans.Cli.Running;
using TestPlans.Cli.Wiring;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Preparing;

/// <summary>What one scenario asks of whoever prepares the system: read in its tags and sentences, before anything runs.</summary>
internal sealed partial class PlannedUse
{
    private readonly List<string> _gestures = [];
    private readonly List<string> _proofs = [];
    private readonly List<string> _answers = [];
    private readonly List<string> _partners = [];
    private readonly List<string> _unknown = [];
    private readonly List<(TestPatientFile Patient, string? Situation, string? Document)> _needs = [];
    private TestPatientFile? _patient;

    public PlannedUse(PlannedScenario scenario, IReadOnlyList<TestPatientFile> patients)
    {
        Scenario = scenario;
        // The sentences decide when the scenario runs; the tags only sort. Two systems in a chain have a role each.
        var said = scenario.Pickle.Steps.SelectMany(step => PlanSentences.Roles(step.Text)).ToList();
        Roles = [.. (said.Count > 0 ? said : Tagged("@acteur:")).Select(ActorRole.Find).OfType<ActorRole>().Distinct()];
        foreach (var step in scenario.Pickle.Steps)
        {
            Read(step.Text, patients);
            Sort(step.Text + Table(step), SentenceKinds.Of(Composition.Library, scenario, step));
        }
    }

    public PlannedScenario Scenario { get; }

    /// <summary>The roles tested, the one that acts first; none when neither a sentence nor a tag says it.</summary>
    public IReadOnlyList<ActorRole> Roles { get; }

    /// <summary>The role that acts first; null when there is none.</summary>
    public ActorRole? Role => Roles.Count > 0 ? Roles[0] : null;

    /// <summary>The options that the scenario requires of the role.</summary>
    public IReadOnlyList<string> Options => [.. Tagged("@requiert:")];

    /// <summary>Where the official dossier asks for its proofs.</summary>
    public IReadOnlyList<string> References => [.. Tagged("@preuve:")];

    public IReadOnlyList<string> Partners => _partners;

    /// <summary>Each patient named, with the situation or the document that goes with it, or neither.</summary>
    public IReadOnlyList<(TestPatientFile Patient, string? Situation, string? Document)> Needs => _needs;

    /// <summary>Sentences that ask a person to act.</summary>
    public IReadOnlyList<string> Gestures => _gestures;

    /// <summary>Sentences that ask a person for a proof.</summary>
    public IReadOnlyList<string> Proofs => _proofs;

    /// <summary>Sentences about what the system did, which a person answers where no file does.</summary>
    public IReadOnlyList<string> Answers => _answers;

    /// <summary>The role in which a system receives; null when none does. Only a receiver is sent something, and says what it did.</summary>
    public ActorRole? Receiver => Roles.FirstOrDefault(role => role == ActorRole.ContentConsumer || role.IsMessageConsumer);

    /// <summary>Patients that have no test case.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    private IEnumerable<string> Tagged(string prefix) => Scenario.Tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag[prefix.Length..]);

    private void Read(string text, IReadOnlyList<TestPatientFile> patients)
    {
        if (PlanSentences.Patient(text) is var (name, isFirst))
        {
            var found = TestPatientFolder.Find(patients, name);
            _patient = isFirst ? found : _patient;
            _unknown.AddRange(found is null ? [name] : []);
        }

        _partners.AddRange(PlanSentences.Simulators(text));
        foreach (var value in PlanSentences.Quoted(text))
        {
            Named(value, patients);
        }

        // A faulty twin is named by what differs.
        if (Receiver is not null && _patient is not null && Discordant().Match(text) is { Success: true } twin
            && _patient.Documents.Keys.FirstOrDefault(key => key.EndsWith(twin.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)) is { } document)
        {
            _needs.Add((_patient, null, document));
        }
    }

    // Whatever the sentence, a name between quotes that is in the patient's test case is meant.
    private void Named(string value, IReadOnlyList<TestPatientFile> patients)
    {
        if (TestPatientFolder.Find(patients, value) is { } patient)
        {
            _needs.Add((patient, null, null));
        }
        else if (_patient?.FindSituation(value) is { } situation)
        {
            _needs.Add((_patient, situation.Name, null));
        }
        else if (Receiver is not null && _patient?.FindDocument(value) is { } document)
        {
            _needs.Add((_patient, null, document.Name));
        }
    }

    // What a table gives belongs to the gesture: « (statut : PROV) ».
    private static string Table(Io.Cucumber.Messages.Types.PickleStep step) => step.Argument?.DataTable is not { } table ? ""
        : $" ({string.Join(" ; ", table.Rows.Skip(1).Select(row => string.Join(" : ", row.Cells.Select(cell => cell.Value))))})";

    private void Sort(string text, StepKind? kind)
    {
        var list = kind switch
        {
            StepKind.Instruction => _gestures,
            StepKind.Preuve => _proofs,
            StepKind.Validation when Receiver is not null && OfSystem().IsMatch(text) => _answers,
            _ => null,
        };
        list?.Add(text);
    }

    [GeneratedRegex(@"un document (?<name>dont .+? diffère)", RegexOptions.None, 1000)]
    private static partial Regex Discordant();

    // What is seen on the wire needs nobody: an acknowledgement, a refusal.
    [GeneratedRegex(@"^le système testé (?!acquitte|refuse le message|n['’]envoie)", RegexOptions.None, 1000)]
    private static partial Regex OfSystem();
}
