using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// What a consumer keeps of a patient, as a file: <c>{ demande, identites: [{ identifiants, ins, statut, nomNaissance, prenoms, nomUtilise,
/// prenomUtilise, sexe, dateNaissance, lieuNaissance, inconnue, fusionneeDans, liees }], venues: [<see cref="VisitJson"/>], documents: [<see cref="DocumentJson"/>] }</c>. A list that is
/// absent says « not observable »; a value that is absent, « not kept ».
/// </summary>
public static class StateFile
{
    /// <summary>UTF-8 JSON.</summary>
    /// <param name="id">The request answered.</param>
    /// <param name="state">What is kept.</param>
    public static byte[] Write(string id, ConsumerState state)
    {
        var json = new JsonObject { ["demande"] = id };
        if (state.Identities is { } identities)
        {
            json["identites"] = ListJson.Of(identities, Write);
        }

        if (state.Visits is { } visits)
        {
            json["venues"] = VisitJson.Write(visits);
        }

        if (state.Documents is { } documents)
        {
            json["documents"] = DocumentJson.Write(documents);
        }

        return ExchangeJson.Write(json);
    }

    /// <summary>Reads what a system wrote.</summary>
    /// <param name="root">The file.</param>
    /// <param name="id">The request that was made.</param>
    /// <exception cref="JsonFileException">The file is not a state, or answers another request.</exception>
    public static ConsumerState Read(JsonValue root, string id)
    {
        var state = Read(root);
        return root.Text("demande") == id ? state : throw root.Get("demande").Error($"état d’une autre demande : « {id} » est attendue");
    }

    /// <summary>Reads the answer to any request: one kept as evidence.</summary>
    /// <param name="root">The file.</param>
    /// <exception cref="JsonFileException">The file is not a state.</exception>
    public static ConsumerState Read(JsonValue root)
    {
        root.OnlyKeys("demande", "identites", "venues", "documents");
        return new ConsumerState
        {
            Identities = root.Find("identites") is { } list ? ListJson.Read(list, ReadIdentity) : null,
            Visits = root.Find("venues") is { } visits ? VisitJson.Read(visits) : null,
            Documents = root.Find("documents") is { } documents ? DocumentJson.Read(documents) : null,
        };
    }

    private static JsonObject Write(KeptIdentity one) => new()
    {
        ["identifiants"] = IdentifierJson.Write(one.Identifiers),
        ["ins"] = one.Ins is { } ins ? new JsonObject { ["matricule"] = ins.Matricule, ["oid"] = ins.Oid } : null,
        ["statut"] = one.Status,
        ["nomNaissance"] = one.BirthName,
        ["prenoms"] = ListJson.Of(one.GivenNames),
        ["nomUtilise"] = one.UsedName,
        ["prenomUtilise"] = one.UsedGivenName,
        ["sexe"] = one.Sex,
        ["dateNaissance"] = one.BirthDate,
        ["lieuNaissance"] = one.BirthPlace,
        ["inconnue"] = one.IsUnknown,
        ["fusionneeDans"] = one.MergedInto,
        ["liees"] = one.Linked is { } linked ? IdentifierJson.Write(linked) : null,
    };

    private static KeptIdentity ReadIdentity(JsonValue value)
    {
        value.OnlyKeys(
            "identifiants", "ins", "statut", "nomNaissance", "prenoms", "nomUtilise", "prenomUtilise", "sexe", "dateNaissance", "lieuNaissance", "inconnue", "fusionneeDans", "liees");
        return new KeptIdentity
        {
            Identifiers = IdentifierJson.Read(value.Get("identifiants")),
            Ins = value.Find("ins") is { } ins ? ReadIns(ins) : null,
            Status = value.OptionalText("statut"),
            BirthName = value.OptionalText("nomNaissance"),
            GivenNames = value.Texts("prenoms"),
            UsedName = value.OptionalText("nomUtilise"),
            UsedGivenName = value.OptionalText("prenomUtilise"),
            Sex = value.OptionalText("sexe"),
            BirthDate = value.OptionalText("dateNaissance"),
            BirthPlace = value.OptionalText("lieuNaissance"),
            IsUnknown = value.Find("inconnue") is null ? null : value.Flag("inconnue"),
            MergedInto = value.OptionalText("fusionneeDans"),
            Linked = value.Find("liees") is { } linked ? IdentifierJson.Read(linked) : null,
        };
    }

    // Not checked like a test case's: what the system keeps is what is judged.
    private static InsNumber ReadIns(JsonValue ins)
    {
        ins.OnlyKeys("matricule", "oid");
        return new InsNumber(ins.Text("matricule"), ins.Text("oid"));
    }
}
