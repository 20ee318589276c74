using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TestPlans.Gherkin.Tests;

namespace Cck;

/// <summary>Where the compatibility kit is, and what it holds.</summary>
internal static class Kit
{
    public const string HowToGetIt = "SAUTÉ : le kit de compatibilité Cucumber est absent ; lancez « npm ci » dans tests/TestPlans.Gherkin.Tests, ou nommez son dossier par TESTPLANS_CCK.";

    /// <summary>The folder with one folder per suite, or null when the kit is not installed.</summary>
    public static string? Folder
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("TESTPLANS_CCK");
            var installed = Path.Combine(Repository.Here, "node_modules", "@cucumber", "compatibility-kit");
            return Find([named, installed]) ?? (named is null && KitInstall.Try() ? Find([installed]) : null);
        }
    }

    private static string? Find(string?[] folders) => folders.OfType<string>().SelectMany(folder => new[] { Path.Combine(folder, "features"), folder })
        .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "minimal")));

    public static IReadOnlyList<string> Suites => Folder is { } folder
        ? [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Suites left out, each with its reason, from the data file beside this one.</summary>
    public static IReadOnlyDictionary<string, string> Excluded => File.ReadLines(Path.Combine(Repository.Here, "Cck", "exclusions.csv")).Skip(1)
        .Select(line => line.Split(';', 2)).ToDictionary(cells => cells[0], cells => cells[1]);
}

/// <summary>One suite of the kit: its features, its arguments, and the stream that they must give.</summary>
internal sealed record KitSuite(string Name)
{
    private string Folder => Path.Combine(Kit.Folder!, Name);

    /// <summary>hooks-conditional → Cck.HooksConditional.</summary>
    public string Namespace => "Cck." + string.Concat(Name.Split('-').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    public IReadOnlyList<Type> Bindings => [.. typeof(KitSuite).Assembly.GetTypes().Where(type => type.Namespace == Namespace)];

    public IReadOnlyList<JsonObject> Expected => [.. File.ReadLines(Path.Combine(Folder, Name + ".ndjson")).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Runs the suite on the headless engine, one worker, and gives its stream as JSON.</summary>
    public async Task<IReadOnlyList<JsonObject>> RunAsync()
    {
        var sources = Directory.GetFiles(Folder, "*.feature").Order(StringComparer.Ordinal)
            .Select(path => new FeatureSource($"samples/{Name}/{Path.GetFileName(path)}", File.ReadAllText(path)));
        var stream = new Collector();
        await new PlanEngine(StepLibrary.FromTypes(Bindings), Options).RunAsync(PlanSet.Parse(sources, defaultLanguage: "en"), stream);
        return [.. stream.Envelopes.Select(envelope => JsonNode.Parse(MessageJson.Write(envelope))!.AsObject())];
    }

    private PlanEngineOptions Options
    {
        get
        {
            var file = Path.Combine(Folder, Name + ".arguments.txt");
            var arguments = File.Exists(file) ? File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
            var retry = Array.IndexOf(arguments, "--retry");
            return new PlanEngineOptions
            {
                Retries = retry < 0 ? 0 : int.Parse(arguments[retry + 1], CultureInfo.InvariantCulture),
                Order = arguments.Contains("--order") ? ScenarioOrder.Reverse : ScenarioOrder.Defined,
                // An error of the run, outside steps and hooks: here, of what selects scenarios.
                Where = arguments.Contains("--error") ? _ => throw new InvalidOperationException("Whoops!") : null,
                Services = services => services.AddSingleton(new KitFiles(Folder)).AddSingleton<Counters>(),
            };
        }
    }

    public override string ToString() => Name;
}

/// <summary>The files that lie beside a feature of the kit.</summary>
internal sealed record KitFiles(string Folder)
{
    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}

/// <summary>Counts across the attempts of a scenario.</summary>
internal sealed class Counters
{
    private readonly Dictionary<string, int> _counts = [];

    public int Next(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;
}

/// <summary>The judgement of the kit's steps.</summary>
internal static class Judge
{
    public static void That(bool holds)
    {
        if (!holds)
        {
            throw new JudgementException("Exception in step");
        }
    }
}
