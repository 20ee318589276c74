using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestPlans.Evidence;

/// <summary>Keeps, of the messages of an earlier part of a run, what concerns the scenarios whose outcome is kept.</summary>
internal static class EarlierMessages
{
    /// <summary>Rewrites the file without what will be run again, and returns what the next part must know to go on with it.</summary>
    public static StreamContinuation Keep(string path, ResumePoint point)
    {
        var keys = point.Finished.Select(scenario => scenario.Key).ToHashSet(StringComparer.Ordinal);
        var kept = new KeptCases(keys);
        foreach (var node in Lines(path))
        {
            kept.Look(node);
        }

        var continuation = new StreamContinuation();
        var partial = path + ".partiel";
        using (var file = new StreamWriter(partial) { NewLine = "\n" })
        {
            foreach (var node in Lines(path).Where(kept.Concerns))
            {
                continuation.Declare(node);
                file.WriteLine(node.ToJsonString(EvidenceJson.Line));
            }
        }

        File.Move(partial, path, overwrite: true);
        return continuation;
    }

    // A torn or foreign line is left behind: what it told will be told again.
    private static IEnumerable<JsonObject> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (Parse(line) is { } node)
            {
                yield return node;
            }
        }
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Follows each identifier from the scenario to its messages.</summary>
    private sealed class KeptCases(HashSet<string> keys)
    {
        private readonly HashSet<string> _pickles = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _caseOfStart = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _pickleOfCase = new(StringComparer.Ordinal);
        private readonly HashSet<string> _finishedCases = new(StringComparer.Ordinal);

        public void Look(JsonObject node)
        {
            if (node["pickle"] is { } pickle && keys.Contains(StreamContinuation.KeyOf(pickle)))
            {
                _pickles.Add(Text(pickle, "id"));
            }
            else if (node["testCase"] is { } testCase)
            {
                _pickleOfCase[Text(testCase, "id")] = Text(testCase, "pickleId");
            }
            else if (node["testCaseStarted"] is { } started)
            {
                _caseOfStart[Text(started, "id")] = Text(started, "testCaseId");
            }
            else if (node["testCaseFinished"] is { } finished && _caseOfStart.TryGetValue(Text(finished, "testCaseStartedId"), out var ended))
            {
                _finishedCases.Add(ended);
            }
        }

        public bool Concerns(JsonObject node)
        {
            if (node["testRunFinished"] is not null)
            {
                return false;
            }

            if (node["pickle"] is { } pickle)
            {
                return _pickles.Contains(Text(pickle, "id"));
            }

            if (node["testCase"] is { } testCase)
            {
                return IsKept(Text(testCase, "id"));
            }

            var start = node["testCaseStarted"] is { } started ? Text(started, "id") : node.Select(member => Text(member.Value, "testCaseStartedId")).FirstOrDefault(id => id.Length > 0);
            return string.IsNullOrEmpty(start) || (_caseOfStart.TryGetValue(start, out var owner) && IsKept(owner));
        }

        private bool IsKept(string caseId) =>
            _finishedCases.Contains(caseId) && _pickleOfCase.TryGetValue(caseId, out var pickle) && _pickles.Contains(pickle);

        private static string Text(JsonNode? node, string name) => StreamContinuation.Text(node, name);
    }
}
