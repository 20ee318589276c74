using TestPlans.Formats.Json;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Reads one file of <c>Patients/</c>. The identity has the keys of a test case file; the rest is this system's own.</summary>
internal static class PatientFileReader
{
    public static PatientRecord Read(JsonValue root)
    {
        root.OnlyKeys("fictif", "patient", "ipp", "communeNaissance", "medecinTraitant", "participants", "dossier", "situations");
        if (!root.Flag("fictif"))
        {
            throw root.Error("« \"fictif\": true » est attendu : le système de référence ne connaît que des patients fictifs");
        }

        var data = DatumReader.ReadAll(root.Get("dossier"));
        return new PatientRecord
        {
            Identity = TestPatient.Read(root.Get("patient")),
            LocalId = root.Text("ipp"),
            BirthCity = root.OptionalText("communeNaissance"),
            TreatingPhysician = TestPhysician.Read(root.Get("medecinTraitant")),
            Participants = root.Find("participants") is { } participants ? ParticipantsReader.Read(participants) : new Participants(),
            Data = data,
            Situations = root.Get("situations").Expect(JsonKind.Object).Members
                .ToDictionary(named => named.Name, named => ReadSituation(named.Value, data), StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<string> ReadSituation(JsonValue value, IReadOnlyList<Datum> data)
    {
        var ids = value.Expect(JsonKind.Array).Items;
        foreach (var id in ids)
        {
            if (!data.Any(datum => datum.Id == id.AsText()))
            {
                throw id.Error($"« {id.Raw} » n’est l’identifiant d’aucune donnée du dossier");
            }
        }

        return [.. ids.Select(id => id.Raw)];
    }
}
