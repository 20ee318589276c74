using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using TestPlans.Validation;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// What a consumer says of one document, as a file named after the SHA-256 of the document. A key that is absent says « not observable ».
/// </summary>
public static class RestitutionFile
{
    private static readonly (string Word, ConsumptionDecision Decision)[] Decisions =
    [
        ("integre", ConsumptionDecision.Integrated),
        ("refuse", ConsumptionDecision.Refused),
        ("en-attente", ConsumptionDecision.Held),
    ];

    /// <summary>The name of the file for a document.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public static string NameFor(string sha256) => sha256 + ".json";

    /// <summary>UTF-8 JSON.</summary>
    /// <param name="sha256">Of the document.</param>
    /// <param name="consumption">What was observed of it.</param>
    public static byte[] Write(string sha256, Consumption consumption)
    {
        var json = new JsonObject { ["document"] = sha256 };
        if (consumption.Decision is { } decision)
        {
            json["decision"] = Array.Find(Decisions, known => known.Decision == decision).Word;
        }

        Add(json, "dossier", consumption.PatientFile);
        if (consumption.Warnings is { } warnings)
        {
            json["avertissements"] = ListJson.Of(warnings);
        }

        Add(json, "entete", consumption.DisplayedHeader);
        Add(json, "corps", consumption.DisplayedBody);
        if (consumption.Sections is { } sections)
        {
            json["donnees"] = new JsonObject(sections.Select(section => KeyValuePair.Create(section.Title, (JsonNode?)Rows(section))));
        }

        return ExchangeJson.Write(json);
    }

    /// <summary>Takes the file that a system wrote, its bytes with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">Of the document that was made available.</param>
    /// <param name="observedBy">How it was seen, in French.</param>
    public static ActResult<Consumption> Take(string path, string sha256, string observedBy)
    {
        try
        {
            var bytes = JsonFile.ReadBytes(path);
            var name = Path.GetFileName(path);
            return new Observed<Consumption>(Read(JsonFile.Parse(bytes, name), sha256), observedBy) { Source = new Artefact(name, "application/json", bytes) };
        }
        catch (JsonFileException error)
        {
            return new Unreachable<Consumption>($"la restitution ne se lit pas : {error.Message}");
        }
    }

    /// <summary>Reads what a system wrote.</summary>
    /// <param name="root">The file.</param>
    /// <param name="sha256">Of the document that was made available.</param>
    /// <exception cref="JsonFileException">The file is not a restitution, or is one of another document.</exception>
    public static Consumption Read(JsonValue root, string sha256)
    {
        root.OnlyKeys("document", "decision", "dossier", "avertissements", "entete", "corps", "donnees");
        if (!string.Equals(root.Text("document"), sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw root.Get("document").Error($"restitution d’un autre document : l’empreinte attendue est {sha256}");
        }

        return new Consumption
        {
            Decision = root.Find("decision") is { } decision ? ReadDecision(decision) : null,
            PatientFile = root.OptionalText("dossier"),
            Warnings = root.Find("avertissements") is null ? null : root.Texts("avertissements"),
            DisplayedHeader = root.OptionalText("entete"),
            DisplayedBody = root.OptionalText("corps"),
            Sections = root.Find("donnees") is null ? null : [.. root.MembersOf("donnees").Select(ReadSection)],
        };
    }

    private static ConsumptionDecision ReadDecision(JsonValue value)
    {
        var known = Array.FindIndex(Decisions, decision => decision.Word == value.AsText());
        return known >= 0
            ? Decisions[known].Decision
            : throw value.Error($"décision inconnue « {value.Raw} » : {string.Join(", ", Decisions.Select(decision => decision.Word))}");
    }

    private static RestitutedSection ReadSection(JsonMember section) => new(
        section.Name,
        [
            .. section.Value.Expect(JsonKind.Array).Items.Select(row => (IReadOnlyDictionary<string, string>)row.Expect(JsonKind.Object).Members
                .ToDictionary(column => column.Name, column => column.Value.Expect(JsonKind.Text).Raw, StringComparer.Ordinal)),
        ]);

    private static JsonArray Rows(RestitutedSection section) =>
        new([.. section.Rows.Select(row => (JsonNode)new JsonObject(row.Select(cell => KeyValuePair.Create(cell.Key, (JsonNode?)cell.Value))))]);

    private static void Add(JsonObject json, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            json[key] = value;
        }
    }
}
