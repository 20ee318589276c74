namespace TestPlans.Gherkin;

/// <summary>Features that were read together, and those that could not be: a broken one breaks no other.</summary>
public sealed class PlanSet
{
    private PlanSet(IReadOnlyList<PlannedFeature> features, IReadOnlyList<Diagnostic> errors, Parsing.CucumberMessages.IIdGenerator ids)
    {
        Features = features;
        Errors = errors;
        Ids = ids;
    }

    /// <summary>The language of a feature that does not say its own.</summary>
    public const string DefaultLanguage = "fr";

    /// <summary>The code of the error that a line leads to no scenario.</summary>
    public const string WrongLine = "line";

    /// <summary>The features, in the order given.</summary>
    public IReadOnlyList<PlannedFeature> Features { get; }

    /// <summary>Why the others could not be read: file, line, column, one French line each.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>All scenarios, in the order of the features.</summary>
    public IEnumerable<PlannedScenario> Scenarios => Features.SelectMany(feature => feature.Scenarios);

    internal Parsing.CucumberMessages.IIdGenerator Ids { get; }

    /// <summary>Reads the features found under files and folders, sorted by name.</summary>
    /// <param name="paths">Files and folders, and <c>file.feature:12:40</c> for the scenarios at these lines; one that does not exist is an error of the set, not an exception.</param>
    /// <param name="root">The folder that names are relative to.</param>
    /// <param name="ids">Where identifiers come from; the run goes on with it. By default it counts from 1.</param>
    /// <returns>What was read, and what was not.</returns>
    public static PlanSet Load(IEnumerable<string> paths, string root, Parsing.CucumberMessages.IIdGenerator? ids = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var wanted = paths.Select(LineSelection.Of).ToList();
        var (sources, errors) = FeatureFiles.Read(wanted.Select(one => one.Path), root);
        var plan = Parse(sources, ids, errors: errors);
        return wanted.Exists(one => one.Lines.Count > 0) ? plan.At(wanted, root) : plan;
    }

    /// <summary>
    /// The name of a file of plans, in messages and evidence: relative to the root when it lies below, with slashes; else its full path,
    /// which a chain of <c>../..</c> would hide and which stays the same wherever the command is called from.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="root">The folder that names are relative to.</param>
    public static string NameOf(string path, string root) => FeatureFiles.UriOf(path, root);

    /// <summary>The file of <c>file.feature:12:40</c>; any other path as it is.</summary>
    public static string FileOf(string path) => LineSelection.Of(path).Path;

    // A file named both whole and by lines is wanted whole.
    private PlanSet At(List<LineSelection> wanted, string root)
    {
        var whole = FeatureFiles.Read(wanted.Where(one => one.Lines.Count == 0).Select(one => one.Path), root).Sources.Select(source => source.Uri).ToHashSet(StringComparer.Ordinal);
        var errors = new List<Diagnostic>(Errors);
        foreach (var group in wanted.Where(one => one.Lines.Count > 0).GroupBy(one => FeatureFiles.UriOf(Path.GetFullPath(one.Path), root), StringComparer.Ordinal))
        {
            if (whole.Contains(group.Key) || Features.FirstOrDefault(one => one.Uri == group.Key) is not { } feature)
            {
                continue;
            }

            var kept = new HashSet<PlannedScenario>();
            foreach (var line in group.SelectMany(one => one.Lines))
            {
                var found = LineSelection.At(feature, line);
                kept.UnionWith(found);
                if (found.Count == 0)
                {
                    errors.Add(new Diagnostic(DiagnosticSeverity.Error, WrongLine, feature.Uri, line, 1, $"aucun scénario à cette ligne ; scénarios aux lignes {string.Join(", ", feature.Scenarios.Select(scenario => scenario.Line))}"));
                }
            }

            feature.Scenarios = [.. feature.Scenarios.Where(kept.Contains)];
            feature.Rowless = [];
        }

        return new PlanSet(Features, errors, Ids);
    }

    /// <summary>Reads features that are already in memory.</summary>
    /// <param name="sources">The texts.</param>
    /// <param name="ids">Where identifiers come from; the run goes on with it. By default it counts from 1.</param>
    /// <param name="defaultLanguage">The language of a feature that does not say its own.</param>
    /// <param name="errors">What was already found unreadable.</param>
    /// <returns>What was read, and what was not.</returns>
    public static PlanSet Parse(
        IEnumerable<FeatureSource> sources, Parsing.CucumberMessages.IIdGenerator? ids = null, string defaultLanguage = DefaultLanguage, IEnumerable<Diagnostic>? errors = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ids ??= new SequentialIds();
        var reader = new FeatureReader(ids, defaultLanguage);
        var faults = new List<Diagnostic>(errors ?? []);
        var features = sources.Select(source => reader.Read(source, faults)).OfType<PlannedFeature>().ToList();
        return new PlanSet(features, faults, ids);
    }
}
