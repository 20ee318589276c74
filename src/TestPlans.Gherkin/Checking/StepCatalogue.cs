using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestPlans.Gherkin;

/// <summary>One step of the vocabulary.</summary>
/// <param name="Keyword">Étant donné, Quand, Alors, or * for anywhere.</param>
/// <param name="Expression">The sentence as its author wrote it.</param>
/// <param name="Kind">What it is in a plan.</param>
/// <param name="Examples">Sentences that a plan may use as they are.</param>
/// <param name="Class">The full name of the class.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Observation">How a negative sentence is observed, or null.</param>
public sealed record CatalogueEntry(
    string Keyword, string Expression, StepKind Kind, IReadOnlyList<string> Examples, string Class, string Method, string? Observation);

/// <summary>The vocabulary of a step library, for people and for reports.</summary>
/// <param name="Entries">The steps, in the order of the source.</param>
public sealed record StepCatalogue(IReadOnlyList<CatalogueEntry> Entries)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Dictionary<(string, string, string), StepKind>? _kinds;

    /// <summary>Lists the steps of a library.</summary>
    /// <param name="library">The library.</param>
    /// <returns>Its vocabulary.</returns>
    public static StepCatalogue Of(StepLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new StepCatalogue([.. library.Steps.Select(step => new CatalogueEntry(
            step.Place switch
            {
                StepDefinitionType.Given => "Étant donné",
                StepDefinitionType.When => "Quand",
                StepDefinitionType.Then => "Alors",
                _ => "*",
            },
            step.Source,
            step.Kind,
            [.. step.Method.GetCustomAttributes<ExampleAttribute>().Select(example => example.Sentence)],
            step.Method.ReflectedType!.FullName!,
            step.Method.Name,
            step.Method.GetCustomAttribute<ObservedByAttribute>()?.Text))]);
    }

    /// <summary>Reads a vocabulary back.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="JsonException">It is not one.</exception>
    public static StepCatalogue FromJson(string json) => JsonSerializer.Deserialize<StepCatalogue>(json, Json) ?? throw new JsonException("vocabulaire vide");

    /// <summary>Writes the vocabulary.</summary>
    /// <returns>JSON, one line.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The vocabulary as an attachment of the run: with it, whoever reads the stream knows the kind of each step.</summary>
    /// <returns>The attachment, for <see cref="PlanEngineOptions.RunAttachments"/>.</returns>
    public RunAttachment ToAttachment() => new(ToJson(), MediaTypes.Steps, "vocabulaire.json");

    /// <summary>The kind of a step of the stream.</summary>
    /// <param name="definition">The step.</param>
    /// <returns>Its kind, or null when it is not of this vocabulary.</returns>
    public StepKind? KindOf(Messages.StepDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _kinds ??= Entries.GroupBy(entry => (entry.Expression, entry.Class, entry.Method)).ToDictionary(same => same.Key, same => same.First().Kind);
        var method = definition.SourceReference.JavaMethod;
        return method is not null && _kinds.TryGetValue((definition.Pattern.Source, method.ClassName, method.MethodName), out var kind) ? kind : null;
    }
}
