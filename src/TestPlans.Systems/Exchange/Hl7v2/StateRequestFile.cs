using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// What a consumer keeps, asked by a file: <c>{ acte: "etat", demande, question, patient, identifiants: [{ numero, autorite }] }</c>.
/// The answer is a <see cref="StateFile"/> named <c>&lt;demande&gt;.json</c> in the folder of states.
/// </summary>
/// <param name="Id">Name of the request, also of its file and of the answer.</param>
/// <param name="Request">Whose state.</param>
public sealed record StateRequestFile(string Id, StateRequest Request)
{
    /// <summary>The word of « acte ».</summary>
    public const string Act = "etat";

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write() => ExchangeJson.Write(new JsonObject
    {
        ["acte"] = Act,
        ["demande"] = Id,
        ["question"] = Request.Question,
        ["patient"] = ExchangeJson.Patient(Request.Patient),
        ["identifiants"] = IdentifierJson.Write(Request.Identifiers),
    });

    /// <summary>Reads a request; used by systems that run beside the tool.</summary>
    /// <param name="root">The file.</param>
    /// <exception cref="JsonFileException">The file is not a request.</exception>
    public static StateRequestFile Read(JsonValue root)
    {
        root.OnlyKeys("acte", "demande", "question", "patient", "identifiants");
        return root.Text("acte") == Act
            ? new StateRequestFile(root.Text("demande"), new StateRequest(
                TestPatientReader.ReadPatient(root.Get("patient")), IdentifierJson.Read(root.Get("identifiants")), root.Text("question")))
            : throw root.Get("acte").Error($"l’acte « {Act} » est attendu");
    }
}
