using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestPlans.Evidence;

/// <summary>Makes a second part of a run go on as one stream: what was declared is not declared twice, and identifiers never meet.</summary>
internal sealed class StreamContinuation
{
    private static readonly HashSet<string> Identifiers = new(StringComparer.Ordinal)
    {
        "id", "astNodeIds", "astNodeId", "pickleId", "pickleStepId", "hookId", "stepDefinitionIds", "testCaseId", "testCaseStartedId",
        "testStepId", "testRunStartedId", "testRunHookStartedId",
    };

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _idsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string _prefix = "";

    /// <summary>Learns a message of the earlier part.</summary>
    public void Declare(JsonObject node)
    {
        var ids = Ids(node);
        _taken.UnionWith(ids);
        if (DeclarationOf(node) is { } declaration)
        {
            _declared[declaration] = ContentOf(node);
            _idsOf[declaration] = ids;
        }
    }

    /// <summary>Rewrites the identifiers of a message of the new part.</summary>
    /// <returns>Whether it is to be written: a repeated declaration is not.</returns>
    public bool Continue(JsonObject node)
    {
        if (_prefix.Length == 0)
        {
            _prefix = FreePrefix();
        }

        var declaration = DeclarationOf(node);
        var repeated = declaration is not null && _declared.TryGetValue(declaration, out var content) && string.Equals(content, ContentOf(node), StringComparison.Ordinal);
        if (repeated)
        {
            // The same text gives the same tree: its nodes are renamed one by one to those already there.
            foreach (var (mine, theirs) in Ids(node).Zip(_idsOf[declaration!]))
            {
                _renamed.TryAdd(mine, theirs);
            }
        }

        JsonText.Replace(node, (name, text) => Identifiers.Contains(name) ? _renamed.GetValueOrDefault(text, _prefix + text) : text);
        return !repeated;
    }

    internal static string KeyOf(JsonNode pickle) =>
        FormattableString.Invariant($"{ScenarioKey.Slashes(Text(pickle, "uri"))}:{pickle["location"]?["line"]?.GetValue<long>() ?? 0}");

    internal static string Text(JsonNode? node, string name) =>
        node is JsonObject obj && obj[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

    // What a declaration is about; null for what happens.
    private static string? DeclarationOf(JsonObject node) => node.FirstOrDefault() switch
    {
        { Key: "meta" } => "meta",
        { Key: "testRunStarted" } => "testRunStarted",
        { Key: "source", Value: { } source } => "source " + Text(source, "uri"),
        { Key: "gherkinDocument", Value: { } document } => "gherkinDocument " + Text(document, "uri"),
        { Key: "pickle", Value: { } pickle } => "pickle " + KeyOf(pickle),
        { Key: "parameterType", Value: { } type } => "parameterType " + Text(type, "name"),
        { Key: "stepDefinition" or "hook" } => ContentOf(node),
        { Key: "attachment", Value: { } attachment } when Text(attachment, "testRunStartedId").Length > 0 => "attachment " + Text(attachment, "mediaType") + Text(attachment, "fileName"),
        _ => null,
    };

    // The declaration without its identifiers and, for what only dates or names the run, without anything.
    private static string ContentOf(JsonObject node)
    {
        if (node.ContainsKey("meta") || node.ContainsKey("testRunStarted") || node.ContainsKey("attachment"))
        {
            return "";
        }

        var copy = node.DeepClone();
        JsonText.Replace(copy, (name, text) => Identifiers.Contains(name) ? "" : text);
        return copy.ToJsonString(EvidenceJson.Line);
    }

    private static string[] Ids(JsonObject node)
    {
        var ids = new List<string>();
        JsonText.Replace(node, (name, text) =>
        {
            if (string.Equals(name, "id", StringComparison.Ordinal))
            {
                ids.Add(text);
            }

            return text;
        });
        return [.. ids];
    }

    private string FreePrefix()
    {
        for (var part = 2; ; part++)
        {
            var prefix = FormattableString.Invariant($"r{part}-");
            if (!_taken.Any(id => id.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return prefix;
            }
        }
    }
}
