using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// A request as a file, for a system or a bridge that answers without an operator:
/// <c>{ acte, demande, typeDocument, instruction, patient, situation, remplace }</c>.
/// </summary>
/// <param name="Id">Name of the request, also of its file.</param>
/// <param name="DocumentType">What to produce.</param>
/// <param name="Instruction">The act as one French sentence.</param>
/// <param name="Patient">The identity.</param>
/// <param name="Situation">What the file of the patient holds.</param>
/// <param name="ReplacesSha256">SHA-256 of the version to correct, or null.</param>
/// <param name="ReplacesFile">Name of the file that holds that version, beside the request.</param>
public sealed record RequestFile(
    string Id,
    string DocumentType,
    string Instruction,
    TestPatient Patient,
    RequestedSituation? Situation,
    string? ReplacesSha256,
    string? ReplacesFile)
{
    /// <summary>The request that asks for a production.</summary>
    /// <param name="id">Letters, digits and hyphens.</param>
    /// <param name="request">What is asked.</param>
    public static RequestFile For(string id, ProductionRequest request) => new(
        id,
        request.DocumentType,
        request.Instruction,
        request.Patient,
        request.Situation,
        request.Replaces?.Sha256,
        request.Replaces is { } replaced ? $"{id}-remplace{MediaTypes.ExtensionOf(replaced.MediaType)}" : null);

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write()
    {
        var json = new JsonObject
        {
            ["acte"] = "produire",
            ["demande"] = Id,
            ["typeDocument"] = DocumentType,
            ["instruction"] = Instruction,
            ["patient"] = ExchangeJson.Patient(Patient),
        };
        if (Situation is { } situation)
        {
            json["situation"] = new JsonObject { ["nom"] = situation.Name, ["consigne"] = situation.Consigne };
        }

        if (ReplacesSha256 is not null)
        {
            json["remplace"] = new JsonObject { ["sha256"] = ReplacesSha256, ["fichier"] = ReplacesFile };
        }

        return ExchangeJson.Write(json);
    }

    /// <summary>Reads a request; used by systems that run beside the tool.</summary>
    /// <param name="root">The file.</param>
    /// <exception cref="JsonFileException">The file is not a request.</exception>
    public static RequestFile Read(JsonValue root)
    {
        root.OnlyKeys("acte", "demande", "typeDocument", "instruction", "patient", "situation", "remplace");
        if (root.Text("acte") != "produire")
        {
            throw root.Get("acte").Error("le seul acte connu est « produire »");
        }

        var situation = root.Find("situation");
        var replaced = root.Find("remplace");
        return new RequestFile(
            root.Text("demande"),
            root.Text("typeDocument"),
            root.Text("instruction"),
            TestPatientReader.ReadPatient(root.Get("patient")),
            situation is null ? null : new RequestedSituation(situation.Text("nom"), situation.Text("consigne")),
            replaced?.Text("sha256"),
            replaced?.OptionalText("fichier"));
    }
}
