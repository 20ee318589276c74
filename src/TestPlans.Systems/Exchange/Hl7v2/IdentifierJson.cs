using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>Local identifiers in files: <c>[{ numero, autorite }]</c>.</summary>
internal static class IdentifierJson
{
    public static JsonArray Write(IEnumerable<LocalIdentifier> identifiers) =>
        new([.. identifiers.Select(one => (JsonNode)new JsonObject { ["numero"] = one.Number, ["autorite"] = one.Authority })]);

    public static IReadOnlyList<LocalIdentifier> Read(JsonValue value) => ListJson.Read(value, ReadOne);

    private static LocalIdentifier ReadOne(JsonValue value)
    {
        value.OnlyKeys("numero", "autorite");
        return new LocalIdentifier(value.Text("numero"), value.Text("autorite"));
    }
}
