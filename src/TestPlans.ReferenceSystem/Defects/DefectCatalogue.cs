using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem;

/// <summary>Every defect that ships, read from the files of <c>Defauts/</c> beside the program.</summary>
public static class DefectCatalogue
{
    private static readonly (string Key, TreeEditKind Kind, bool NeedsName, bool NeedsValue)[] Edits =
    [
        ("supprimer", TreeEditKind.Remove, false, false),
        ("supprimerAttribut", TreeEditKind.RemoveAttribute, true, false),
        ("attribut", TreeEditKind.SetAttribute, true, true),
        ("raccourcirAttribut", TreeEditKind.TrimAttribute, true, true),
        ("texte", TreeEditKind.SetText, false, true),
        ("renommer", TreeEditKind.Rename, true, false),
        ("dupliquer", TreeEditKind.Duplicate, false, false),
        ("inserer", TreeEditKind.Append, false, true),
        ("insererApres", TreeEditKind.InsertAfter, false, true),
        ("insererAvant", TreeEditKind.InsertBefore, false, true),
        ("remplacer", TreeEditKind.Replace, false, true),
        ("mettreEnTete", TreeEditKind.MoveFirst, false, false),
    ];

    /// <summary>The files shipped beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "SystemeDeReference", "Defauts");

    /// <summary>Reads every defect, in the order of files and of lines.</summary>
    /// <param name="folder">Another folder, or null for the one shipped.</param>
    /// <exception cref="JsonFileException">A file is unusable: one French line.</exception>
    public static IReadOnlyList<Defect> Load(string? folder = null)
    {
        var path = folder ?? DefaultFolder;
        var defects = new List<Defect>();
        if (!Directory.Exists(path))
        {
            throw new JsonFileException(path, 1, 1, "le dossier des défauts du système de référence n’existe pas");
        }

        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var (id, line, column, value) in JsonFile.Load(file).Expect(JsonKind.Object).Members)
            {
                if (defects.Exists(other => other.Id == id))
                {
                    throw new JsonFileException(file, line, column, $"le défaut « {id} » est déjà décrit");
                }

                defects.Add(Read(id, value));
            }
        }

        return defects;
    }

    private static Defect Read(string id, JsonValue value)
    {
        value.OnlyKeys("titre", "exigence", "raison", "comportement", "documents", "messages", "ou", "quoi", "nom", "valeur", "si");
        var defect = new Defect(id, value.Text("titre"), value.Text("exigence")) { Reason = value.OptionalText("raison") };
        if (value.Find("comportement") is not { } behaviour)
        {
            return value.Find("messages") is null ? defect with { Edit = ReadEdit(value) } : defect with { MessageEdit = MessageEditReader.Read(value) };
        }

        return Behaviours.All.Contains(behaviour.AsText(), StringComparer.Ordinal)
            ? defect with { Behaviour = behaviour.Raw }
            : throw behaviour.Error($"comportement inconnu « {behaviour.Raw} » ; {Nearest(behaviour.Raw)}");
    }

    private static TreeEdit ReadEdit(JsonValue value)
    {
        var path = value.Get("ou");
        var kind = value.Get("quoi");
        var edit = Array.Find(Edits, known => known.Key == kind.AsText());
        if (edit.Key is null)
        {
            throw kind.Error($"édition inconnue « {kind.Raw} » : {string.Join(", ", Edits.Select(known => known.Key))}");
        }

        if (edit.Kind is TreeEditKind.Append or TreeEditKind.InsertAfter or TreeEditKind.InsertBefore or TreeEditKind.Replace
            && TreeEdit.ParseFragment(value.Get("valeur").Raw) is null or { Count: 0 })
        {
            throw value.Get("valeur").Error("des éléments XML sont attendus");
        }

        return new TreeEdit(
            TreePath.TryParse(path.AsText()) ?? throw path.Error($"« {path.Raw} » n’est pas un chemin : a/b[@c='v']//d[2]"),
            edit.Kind,
            edit.NeedsName ? value.Text("nom") : null,
            edit.NeedsValue ? value.Get("valeur").Expect(JsonKind.Text).Raw : value.Find("valeur")?.Raw,
            value.Texts("documents"));
    }

    private static string Nearest(string name) =>
        NearestName.Find(name, Behaviours.All) is { } nearest ? $"vouliez-vous écrire « {nearest} » ?" : string.Join(", ", Behaviours.All);
}
