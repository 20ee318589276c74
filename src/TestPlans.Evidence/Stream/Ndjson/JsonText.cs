using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestPlans.Evidence;

/// <summary>Changes the texts of a JSON tree in place.</summary>
internal static class JsonText
{
    /// <summary>Replaces each text by what <paramref name="change"/> makes of it.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="change">Takes the name of the member that holds the text (of the array, for its items) and the text.</param>
    /// <param name="name">The name of the member that holds the tree.</param>
    public static void Replace(JsonNode? node, Func<string, string, string> change, string name = "")
    {
        switch (node)
        {
            case JsonObject obj:
                foreach (var (member, value) in obj.ToList())
                {
                    if (Changed(value, change, member) is { } text)
                    {
                        obj[member] = text;
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (Changed(array[i], change, name) is { } text)
                    {
                        array[i] = text;
                    }
                }

                break;
        }
    }

    // The new text of a leaf, or null when nothing is to be set: the node is no text, or keeps its own.
    private static string? Changed(JsonNode? node, Func<string, string, string> change, string name)
    {
        if (node is not JsonValue leaf)
        {
            Replace(node, change, name);
            return null;
        }

        if (leaf.GetValueKind() != JsonValueKind.String)
        {
            return null;
        }

        var text = leaf.GetValue<string>();
        var changed = change(name, text);
        return string.Equals(text, changed, StringComparison.Ordinal) ? null : changed;
    }
}
