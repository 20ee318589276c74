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

    /// <summary>The features, in the order given.</summary>
    public IReadOnlyList<PlannedFeature> Features { get; }

    /// <summary>Why the others could not be read: file, line, column, one French line each.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>All scenarios, in the order of the features.</summary>
    public IEnumerable<PlannedScenario> Scenarios => Features.SelectMany(feature => feature.Scenarios);

    internal Parsing.CucumberMessages.IIdGenerator Ids { get; }

    /// <summary>Reads the features found under files and folders, sorted by name.</summary>
    /// <param name="paths">Files and folders; one that does not exist is an error of the set, not an exception.</param>
    /// <param name="root">The folder that names are relative to.</param>
    /// <param name="ids">Where identifiers come from; the run goes on with it. By default it counts from 1.</param>
    /// <returns>What was read, and what was not.</returns>
    public static PlanSet Load(IEnumerable<string> paths, string root, Parsing.CucumberMessages.IIdGenerator? ids = null)
    {
        var (sources, errors) = FeatureFiles.Read(paths, root);
        return Parse(sources, ids, errors: errors);
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
