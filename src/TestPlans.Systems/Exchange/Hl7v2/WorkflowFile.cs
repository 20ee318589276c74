using System.Net;
using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// An act asked by a file, for a system or a bridge that acts without an operator:
/// <c>{ acte, demande, instruction, patient, autrePatient, parametres, destination }</c>. It acts by sending its messages to <c>destination</c>.
/// </summary>
/// <param name="Id">Name of the request, also of its file.</param>
/// <param name="Request">The act.</param>
public sealed record WorkflowFile(string Id, WorkflowRequest Request)
{
    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write()
    {
        var json = new JsonObject
        {
            ["acte"] = Request.Act,
            ["demande"] = Id,
            ["instruction"] = Request.Instruction,
            ["patient"] = ExchangeJson.Patient(Request.Patient),
            ["parametres"] = new JsonObject(Request.Parameters.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        };
        if (Request.Other is { } other)
        {
            json["autrePatient"] = ExchangeJson.Patient(other);
        }

        if (Request.Destination is { } destination)
        {
            json["destination"] = destination.ToString();
        }

        return ExchangeJson.Write(json);
    }

    /// <summary>Reads a request; used by systems that run beside the tool.</summary>
    /// <param name="root">The file.</param>
    /// <exception cref="JsonFileException">The file is not a request.</exception>
    public static WorkflowFile Read(JsonValue root)
    {
        root.OnlyKeys("acte", "demande", "instruction", "patient", "autrePatient", "parametres", "destination");
        var destination = root.Find("destination") is not { } text ? null
            : IPEndPoint.TryParse(text.AsText(), out var point) ? point
            : throw text.Error($"« {text.Raw} » n’est pas une adresse et un port");
        return new WorkflowFile(root.Text("demande"), new WorkflowRequest(
            root.Text("acte"),
            TestPatientReader.ReadPatient(root.Get("patient")),
            root.MembersOf("parametres").ToDictionary(one => one.Name, one => one.Value.Expect(JsonKind.Text).Raw, StringComparer.Ordinal),
            root.Text("instruction"),
            destination)
        {
            Other = root.Find("autrePatient") is { } other ? TestPatientReader.ReadPatient(other) : null,
        });
    }
}
