namespace TestPlans.Formats.Json;

/// <summary>How a reader asks for what it needs; each refusal is a <see cref="JsonFileException"/> at the right place.</summary>
public sealed partial class JsonValue
{
    /// <summary>The member, or null when absent or <c>null</c>.</summary>
    /// <param name="name">The key.</param>
    public JsonValue? Find(string name)
    {
        foreach (var member in Expect(JsonKind.Object).Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value.Kind == JsonKind.Null ? null : member.Value;
            }
        }

        return null;
    }

    /// <summary>The member; its absence is an error placed on the object.</summary>
    /// <param name="name">The key.</param>
    public JsonValue Get(string name) => Find(name) ?? throw Error($"la clé « {name} » manque");

    /// <summary>A text that must be there and not be blank.</summary>
    /// <param name="name">The key.</param>
    public string Text(string name) => Get(name).AsText();

    /// <summary>A text, or null when the key is absent or <c>null</c>; blank is an error.</summary>
    /// <param name="name">The key.</param>
    public string? OptionalText(string name) => Find(name)?.AsText();

    /// <summary>The texts of an array; none when the key is absent.</summary>
    /// <param name="name">The key.</param>
    public IReadOnlyList<string> Texts(string name) =>
        Find(name)?.Expect(JsonKind.Array).Items.Select(item => item.AsText()).ToArray() ?? [];

    /// <summary>The members of an object under a key; none when the key is absent.</summary>
    /// <param name="name">The key.</param>
    public IReadOnlyList<JsonMember> MembersOf(string name) => Find(name)?.Expect(JsonKind.Object).Members ?? [];

    /// <summary>The items of an array under a key; none when the key is absent.</summary>
    /// <param name="name">The key.</param>
    public IReadOnlyList<JsonValue> ItemsOf(string name) => Find(name)?.Expect(JsonKind.Array).Items ?? [];

    /// <summary>True or false; <paramref name="otherwise"/> when the key is absent.</summary>
    /// <param name="name">The key.</param>
    /// <param name="otherwise">Taken when nothing is written.</param>
    public bool Flag(string name, bool otherwise = false) =>
        Find(name) is { } value ? string.Equals(value.Expect(JsonKind.Flag).Raw, "true", StringComparison.Ordinal) : otherwise;

    /// <summary>This value as a text that is not blank.</summary>
    public string AsText()
    {
        Expect(JsonKind.Text);
        return string.IsNullOrWhiteSpace(Raw) ? throw Error("un texte non vide est attendu") : Raw;
    }

    /// <summary>This value, if it is of that kind.</summary>
    /// <param name="kind">What the reader needs.</param>
    public JsonValue Expect(JsonKind kind) =>
        Kind == kind ? this : throw Error($"{Describe(kind)} est attendu ici, {Describe(Kind)} est écrit");

    /// <summary>Refuses a key that nobody reads: a mistyped option would otherwise be ignored in silence.</summary>
    /// <param name="known">Every key that the reader understands; <c>$schema</c> and <c>commentaire</c> are always allowed.</param>
    public void OnlyKeys(params string[] known)
    {
        foreach (var member in Expect(JsonKind.Object).Members)
        {
            if (Array.IndexOf(known, member.Name) >= 0 || member.Name is "$schema" or "commentaire")
            {
                continue;
            }

            var nearest = NearestName.Find(member.Name, known);
            var hint = nearest is null ? $" ; clés connues : {string.Join(", ", known)}" : $" ; vouliez-vous écrire « {nearest} » ?";
            throw new JsonFileException(File, member.Line, member.Column, $"clé inconnue « {member.Name} »{hint}");
        }
    }

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Object => "un objet { … }",
        JsonKind.Array => "un tableau [ … ]",
        JsonKind.Text => "un texte",
        JsonKind.Number => "un nombre",
        JsonKind.Flag => "true ou false",
        _ => "null",
    };
}
