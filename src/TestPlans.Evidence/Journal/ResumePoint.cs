
namespace TestPlans.Evidence;

/// <summary>A run's folder that a new run would go on from.</summary>
public sealed class ResumePoint
{
    private readonly Dictionary<string, ScenarioView> _kept;

    private ResumePoint(string folder, JournalContent journal, IEnumerable<ScenarioView> kept)
    {
        Folder = folder;
        Journal = journal;
        _kept = kept.ToDictionary(scenario => scenario.Key, StringComparer.Ordinal);
    }

    /// <summary>The run's folder.</summary>
    public string Folder { get; }

    /// <summary>What identifies the run; null when its journal does not say.</summary>
    public RunDescription? Description => Journal.Description;

    /// <summary>The scenarios whose outcome is kept.</summary>
    public IReadOnlyCollection<ScenarioView> Finished => _kept.Values;

    /// <summary>What a person should know before going on: a torn line, artefacts that are gone.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    internal JournalContent Journal { get; }

    /// <summary>Reads a run's folder. A scenario that was interrupted, or whose artefacts are no longer what they were, is to be run again.</summary>
    /// <exception cref="UnusableRunException">The folder holds no journal, or it cannot be read.</exception>
    public static ResumePoint Read(string folder)
    {
        var journal = RunFolder.ReadJournal(folder);
        var check = new KeptArtefacts(new ArtefactStore(folder));
        var whole = journal.Scenarios.Where(scenario => !scenario.Interrupted && check.AreWhole(scenario)).ToList();
        var lost = journal.Scenarios.Count(scenario => !scenario.Interrupted) - whole.Count;
        return new ResumePoint(folder, journal, whole)
        {
            Notes = lost == 0
                ? journal.Notes
                : [.. journal.Notes, $"{French.Count(lost, "scénario sera rejoué", "scénarios seront rejoués")} : des artefacts manquent ou ont changé"],
        };
    }

    /// <summary>The same point, but some scenarios are to be run again (<c>--failed</c>).</summary>
    public ResumePoint Where(Func<ScenarioView, bool> keep) => new(Folder, Journal, _kept.Values.Where(keep)) { Notes = Notes };

    /// <summary>Whether this scenario ended and is still what was run then.</summary>
    public bool IsFinished(Messages.Pickle pickle) =>
        _kept.TryGetValue(ScenarioKey.Of(pickle), out var scenario)
        && string.Equals(scenario.ContentSha256, ScenarioKey.ContentSha256(pickle), StringComparison.Ordinal);

    /// <summary>Why this run cannot be gone on with, in French; null when it can. Evidence of two plans, systems or rule sets is not one campaign.</summary>
    /// <param name="current">What the new run would be.</param>
    public string? Refusal(RunDescription current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (Description is not { } before)
        {
            return $"{Folder} : le journal ne dit pas de quelle campagne il est ; lancez une nouvelle campagne";
        }

        if (Journal.Alteration is { } alteration)
        {
            return $"{Folder} : {alteration} ; lancez une nouvelle campagne";
        }

        var differences = new List<string>();
        Compare(differences, "le plan", before.PlanSha256, current.PlanSha256);
        Compare(differences, "le système", $"{before.System.Name} {before.System.Version}", $"{current.System.Name} {current.System.Version}");
        Compare(differences, "la version de TestPlans", before.ToolVersion, current.ToolVersion);
        Compare(differences, "les jeux de règles", Packs(before), Packs(current));
        return differences.Count == 0
            ? null
            : $"{Folder} : cette campagne ne peut pas être reprise, {string.Join(" et ", differences)} depuis ; elle a été lancée par « testplans {before.Command} » ; lancez une nouvelle campagne";
    }

    private static string Packs(RunDescription run) => string.Join(", ", run.Packs.Select(pack => $"{pack.Id} {pack.Version} {pack.LockSha256}"));

    private static void Compare(List<string> differences, string what, string before, string current)
    {
        if (!string.Equals(before, current, StringComparison.Ordinal))
        {
            differences.Add($"{what} {(what.StartsWith("les ", StringComparison.Ordinal) ? "ont" : "a")} changé");
        }
    }
}

/// <summary>A run's folder cannot be used: the message is one French line for a console.</summary>
public sealed class UnusableRunException : Exception
{
    /// <summary>States why.</summary>
    /// <param name="message">The folder and what is wrong, one French line.</param>
    public UnusableRunException(string message) : base(message) { }
}
