namespace TestPlans.Validation;

/// <summary>Reads one model of <c>pack.json</c>. What only the validator of its standard can tell is left to it, with the places.</summary>
internal static class ModelReader
{
    private static readonly string[] DetectionForms = ["xpath", "msh", "profile", "zip"];
    private static readonly string[] Qualifiers = ["phase", "mode", "requirement", "applies"];

    public static Model Read(Pack pack, PackFile.ModelEntry entry)
    {
        var id = entry.Needed("id");
        return new Model
        {
            Pack = pack,
            Id = id,
            Title = entry.Needed("title"),
            Standard = entry.Needed("standard"),
            StandardPlace = entry.PlaceOf("standard"),
            Volet = entry.Volet?.Text ?? "",
            Version = entry.Version?.Text ?? "",
            Generic = entry.Generic?.Text == "true",
            Set = entry.Set?.Text,
            SetPlace = entry.PlaceOf("set"),
            Detect = entry.Set is null || entry.Detect is null
                ? Detection(id, entry.Detect)
                : throw entry.PlaceOf("detect").Fault($"le modèle « {id} » juge un ensemble (« set ») : il se nomme, « detect » ne s'y emploie pas"),
            Steps = entry.Steps is { Items.Count: > 0 } steps
                ? [.. steps.Items.Select(step => Step(pack, id, step))]
                : throw entry.PlaceOf("steps").Fault($"le modèle « {id} » n'a aucune étape : il ne vérifierait rien"),
        };
    }

    private static Detection? Detection(string model, PackValue? detect) => detect switch
    {
        null => null,
        { Members: [var one] } when DetectionForms.Contains(one.Key) => new Detection(one.Key, one.Value.Text) { FormPlace = one.Place, Place = one.Value.Place },
        { Members.Count: > 1 } => throw detect.Members[1].Place.Fault(Wrong(model)),
        { Members: [var one] } => throw one.Place.Fault(Wrong(model)),
        _ => throw detect.Place.Fault(Wrong(model)),
    };

    private static string Wrong(string model) => $"« detect » du modèle « {model} » a une seule clé, parmi : {string.Join(", ", DetectionForms)}";

    private static ModelStep Step(Pack pack, string model, PackValue step)
    {
        var kinds = step.Members.Where(member => !Qualifiers.Contains(member.Key)).ToList();
        if (kinds is not [var (kind, _, file)])
        {
            throw (kinds.Count > 1 ? kinds[1].Place : step.Place).Fault(
                $"une étape du modèle « {model} » nomme un fichier de règles et un seul ; trouvé : {(step.Members.Count == 0 ? "rien" : string.Join(", ", step.Members.Select(member => member.Key)))}");
        }

        var mode = OneOf(step["mode"], ["iso", "ans"], wrong => $"le mode « {wrong} » du modèle « {model} » est inconnu");
        var applies = OneOf(step["applies"], ["always", "if-concerned"], wrong => $"« applies » vaut « {wrong} » dans le modèle « {model} »");
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            throw file.Place.Fault($"une étape du modèle « {model} » ne nomme pas son fichier de règles");
        }

        var read = new ModelStep(kind, file.Text, step["phase"]?.Text, mode, step["requirement"]?.Text, applies == "if-concerned") { Place = file.Place };
        return IsInside(pack, read) ? read : throw file.Place.Fault($"l'étape « {read.File} » du modèle « {model} » sort du dossier du jeu de règles");
    }

    // The first word is the default.
    private static string OneOf(PackValue? value, string[] words, Func<string, string> wrong) =>
        value is null ? words[0]
        : words.Contains(value.Text) ? value.Text
        : throw value.Place.Fault($"{wrong(value.Text)} ; attendu : {string.Join(" ou ", words)}");

    private static bool IsInside(Pack pack, ModelStep step)
    {
        try
        {
            var relative = Path.GetRelativePath(pack.Folder, step.PathIn(pack));
            return !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        }
        catch (ArgumentException)
        {
            // A name that no file can have (a null character) is nowhere.
            return false;
        }
    }
}
