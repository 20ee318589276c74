using System.Text.Json.Nodes;

namespace Cck;

/// <summary>Compares two streams by structure: same messages in the same order, identifiers up to a renaming that is one to one.</summary>
internal sealed class StreamComparer
{
    /// <summary>What differs from one implementation to the next by nature: who runs, where code lies, how long it took, in which language it is proposed.</summary>
    private static readonly HashSet<string> Ignored = ["meta", "sourceReference", "timestamp", "duration", "stackTrace", "snippets"];

    /// <summary>Compared by presence only: the words are those of the implementation.</summary>
    private static readonly HashSet<string> PresenceOnly = ["message", "exception"];

    private static readonly HashSet<string> Identifiers =
    [
        "id", "astNodeId", "astNodeIds", "pickleId", "pickleStepId", "hookId", "stepDefinitionIds", "testCaseId",
        "testCaseStartedId", "testStepId", "testRunStartedId", "testRunHookStartedId",
    ];

    private readonly Dictionary<string, string> _there = [];
    private readonly Dictionary<string, string> _back = [];
    private readonly List<string> _differences = [];

    public static IReadOnlyList<string> Compare(IReadOnlyList<JsonObject> expected, IReadOnlyList<JsonObject> found)
    {
        var comparer = new StreamComparer();
        comparer.Same("/", Kinds(expected), Kinds(found));
        foreach (var (left, right, index) in expected.Zip(found, Enumerable.Range(0, expected.Count)))
        {
            comparer.Same($"/{index}", left, right, null);
        }

        return comparer._differences;
    }

    private static string Kinds(IEnumerable<JsonObject> stream) => string.Join(' ', stream.Select(envelope => envelope.Single().Key));

    private void Same(string path, JsonNode? expected, JsonNode? found, string? key)
    {
        switch (expected, found)
        {
            case (JsonObject left, JsonObject right):
                Same(path + "/keys", Keys(left), Keys(right));
                foreach (var (name, value) in left.Where(member => !Ignored.Contains(member.Key) && !PresenceOnly.Contains(member.Key) && right.ContainsKey(member.Key)))
                {
                    Same($"{path}/{name}", value, right[name], name);
                }

                break;
            case (JsonArray left, JsonArray right):
                Same(path + "/length", $"{left.Count}", $"{right.Count}");
                foreach (var (one, other, index) in left.Zip(right, Enumerable.Range(0, left.Count)))
                {
                    Same($"{path}/{index}", one, other, key);
                }

                break;
            case (JsonValue left, JsonValue right) when key is not null && Identifiers.Contains(key):
                SameIdentifier(path, left.ToString(), right.ToString());
                break;
            default:
                Same(path, expected?.ToJsonString() ?? "null", found?.ToJsonString() ?? "null");
                break;
        }
    }

    private static string Keys(JsonObject node) => string.Join(' ', node.Select(member => member.Key).Where(name => !Ignored.Contains(name) || name == "meta").Order(StringComparer.Ordinal));

    private void SameIdentifier(string path, string expected, string found)
    {
        _there.TryAdd(expected, found);
        _back.TryAdd(found, expected);
        Same(path, _there[expected], found);
        Same(path, _back[found], expected);
    }

    private void Same(string path, string expected, string found)
    {
        if (expected != found)
        {
            _differences.Add($"{path}: attendu {expected}, trouvé {found}");
        }
    }
}
