using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// Documents in the file of a state: <c>[{ identifiant, lot, version, type, etat, remplace, diffusions: [], masques: [], empreinte }]</c>.
/// <c>etat</c>: actif, remplace, supprime. <c>empreinte</c>: the SHA-256 of the document's bytes.
/// </summary>
internal static class DocumentJson
{
    /// <summary>The words of « etat ».</summary>
    public static readonly WordTable<KeptDocumentState> States = new(
        "l’état d’un document", (KeptDocumentState.Active, "actif"), (KeptDocumentState.Replaced, "remplace"), (KeptDocumentState.Deleted, "supprime"));

    public static JsonArray Write(IEnumerable<KeptDocument> documents) => ListJson.Of(documents, Write);

    public static IReadOnlyList<KeptDocument> Read(JsonValue value) => ListJson.Read(value, ReadDocument);

    private static JsonObject Write(KeptDocument document) => new()
    {
        ["identifiant"] = document.Identifier,
        ["lot"] = document.SetId,
        ["version"] = document.Version,
        ["type"] = document.Type,
        ["etat"] = document.StateWord,
        ["remplace"] = document.Replaces,
        ["diffusions"] = ListJson.Of(document.Diffusions),
        ["masques"] = ListJson.Of(document.Masks),
        ["empreinte"] = document.Sha256,
    };

    private static KeptDocument ReadDocument(JsonValue value)
    {
        value.OnlyKeys("identifiant", "lot", "version", "type", "etat", "remplace", "diffusions", "masques", "empreinte");
        var state = States.Read(value.Get("etat"));
        return new KeptDocument
        {
            Identifier = value.Text("identifiant"),
            SetId = value.OptionalText("lot"),
            Version = value.OptionalText("version"),
            Type = value.OptionalText("type"),
            State = state,
            Replaces = value.OptionalText("remplace"),
            Diffusions = Among(value, "diffusions", KeptDocument.KnownDiffusions),
            Masks = Among(value, "masques", KeptDocument.KnownMasks),
            Sha256 = value.Find("empreinte") is { } hash ? ReadHash(hash) : null,
        };
    }

    private static IReadOnlyList<string> Among(JsonValue value, string key, IReadOnlyList<string> known) => value.Find(key) is not { } list ? []
        : [.. list.Expect(JsonKind.Array).Items.Select(word => known.Contains(word.AsText(), StringComparer.Ordinal)
            ? word.Raw
            : throw word.Error($"« {word.Raw} » est inconnu : {string.Join(", ", known)}"))];

    private static string ReadHash(JsonValue value) => value.AsText() is { Length: 64 } text && text.All(char.IsAsciiHexDigit)
        ? text.ToLowerInvariant()
        : throw value.Error("une empreinte SHA-256 est attendue : 64 chiffres hexadécimaux");
}
