using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>Lists in the files that a system and the tool exchange.</summary>
internal static class ListJson
{
    public static JsonArray Of(IEnumerable<string> words) => Of(words, static word => word);

    public static JsonArray Of<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    /// <summary>Reads each item; what is no list is a fault at its place.</summary>
    public static IReadOnlyList<T> Read<T>(JsonValue value, Func<JsonValue, T> read) => [.. value.Expect(JsonKind.Array).Items.Select(read)];
}
