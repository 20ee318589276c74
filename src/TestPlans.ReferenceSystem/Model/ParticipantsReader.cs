using TestPlans.Formats.Json;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Reads « participants » of a patient's file.</summary>
internal static class ParticipantsReader
{
    public static Participants Read(JsonValue value)
    {
        value.OnlyKeys("representant", "saisie", "informateurs", "destinataires", "validateurs", "prescription", "soignants");
        foreach (var informant in value.ItemsOf("informateurs"))
        {
            informant.OnlyKeys("proche", "professionnel");
            if (informant.Find("proche") is null == informant.Find("professionnel") is null)
            {
                throw informant.Error("un informateur est soit un « proche », soit un « professionnel »");
            }
        }

        return new Participants
        {
            Representative = value.Find("representant") is { } representative ? ReadRelative(representative, "nom", "prenom", "telecom") : null,
            Clerk = value.Find("saisie") is { } clerk ? ReadClerk(clerk) : null,
            InformingRelatives = [.. Named(value, "proche").Select(one => ReadRelative(one, "nom", "prenom", "telecom", "role", "lien"))],
            InformingProfessionals = [.. Named(value, "professionnel").Select(TestPhysician.Read)],
            Recipients = [.. value.ItemsOf("destinataires").Select(ReadRecipient)],
            Validators = [.. value.ItemsOf("validateurs").Select(TestPhysician.Read)],
            Prescription = value.OptionalText("prescription"),
            Carers = [.. value.ItemsOf("soignants").Select(ReadCarer)],
        };
    }

    private static IEnumerable<JsonValue> Named(JsonValue value, string key) =>
        value.ItemsOf("informateurs").Select(informant => informant.Find(key)).OfType<JsonValue>();

    private static Relative ReadRelative(JsonValue value, params string[] keys)
    {
        value.OnlyKeys(keys);
        return new Relative(
            value.Text("nom"),
            value.Text("prenom"),
            value.OptionalText("telecom"),
            keys.Contains("role", StringComparer.Ordinal) ? value.Text("role") : null,
            value.Find("lien") is { } link ? ConceptReader.Read(link) : null);
    }

    private static Clerk ReadClerk(JsonValue value)
    {
        value.OnlyKeys("identifiantInterne", "civilite", "nom", "prenom");
        return new Clerk(value.Text("identifiantInterne"), value.Text("civilite"), value.Text("nom"), value.Text("prenom"));
    }

    private static Recipient ReadRecipient(JsonValue value)
    {
        value.OnlyKeys("professionnel", "telecom", "structure");
        var structure = value.Get("structure");
        structure.OnlyKeys("identifiant", "nom");
        return new Recipient(TestPhysician.Read(value.Get("professionnel")), value.Text("telecom"), structure.Text("identifiant"), structure.Text("nom"));
    }

    private static Carer ReadCarer(JsonValue value)
    {
        value.OnlyKeys("role", "professionnel");
        return new Carer(value.Text("role"), TestPhysician.Read(value.Get("professionnel")));
    }
}
