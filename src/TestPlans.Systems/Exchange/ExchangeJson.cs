using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace TestPlans.Systems;

/// <summary>How the tool writes JSON for systems: indented UTF-8 in which French stays readable.</summary>
internal static class ExchangeJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(JsonObject value) => System.Text.Encoding.UTF8.GetBytes(value.ToJsonString(Options) + "\n");

    /// <summary>A patient with the keys of a test case file, so that one reader reads both.</summary>
    public static JsonObject Patient(TestPatient patient)
    {
        var json = new JsonObject
        {
            ["nomNaissance"] = patient.BirthName,
            ["prenoms"] = ListJson.Of(patient.GivenNames),
            ["nomUtilise"] = patient.UsedName,
            ["prenomUtilise"] = patient.UsedGivenName,
            ["sexe"] = patient.Sex,
            ["dateNaissance"] = patient.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["lieuNaissance"] = patient.BirthPlace,
            ["ins"] = patient.Ins is { } ins ? new JsonObject { ["matricule"] = ins.Matricule, ["oid"] = ins.Oid } : null,
            ["statutIdentite"] = patient.IdentityStatus,
            ["telecom"] = ListJson.Of(patient.Telecoms),
        };
        if (patient.Address is { } address)
        {
            json["adresse"] = new JsonObject
            {
                ["lignes"] = ListJson.Of(address.Lines),
                ["codePostal"] = address.PostalCode,
                ["ville"] = address.City,
                ["pays"] = address.Country,
            };
        }

        if (patient.Mother is { } mother)
        {
            json["mere"] = new JsonObject { ["nomNaissance"] = mother.BirthName, ["prenom"] = mother.GivenName };
        }

        if (patient.IsUnknown)
        {
            json["identiteInconnue"] = true;
        }

        if (patient.BirthRank is { } rank)
        {
            json["rangNaissance"] = rank;
        }

        return json;
    }
}
