namespace TestPlans.Validation;

/// <summary>
/// <c>pack.json</c> as it is written, each value with its place. Everything is optional here so that what is missing is said in French, by name.
/// </summary>
internal sealed class PackFile(PackValue whole)
{
    public PackValue? Id => whole["id"];

    public PackValue? Version => whole["version"];

    public PackValue? Origin => whole["origin"];

    public PackValue? Title => whole["title"];

    public PackValue? Source => whole["source"];

    public PackValue? Namespaces => whole["namespaces"];

    public PackValue? Models => whole["models"];

    /// <summary>The text of a key that must be there.</summary>
    public string Needed(string key) => Needed(whole, key, key);

    /// <summary>The complaint about a key: at its value, or at the start of the file when it is not written.</summary>
    public UnusablePackException Fault(string key, string message) => (whole[key] ?? whole).Place.Fault(message);

    public static PackFile Read(string path)
    {
        byte[] bytes;
        try
        {
            // A pipe has no length, and would keep us waiting: what is empty is not opened.
            bytes = new FileInfo(path) is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusablePackException(path, File.Exists(path) ? "illisible (droits d'accès)" : "absent : un jeu de règles est un dossier qui contient pack.json", inner: exception);
        }

        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
        {
            span = span[3..];
        }

        return span.Trim(" \t\r\n"u8).IsEmpty ? throw new UnusablePackException(path, "vide", 1, 1) : new PackFile(PackShape.File.Read(span, path));
    }

    // At the object that lacks the key, or at the value that says nothing.
    private static string Needed(PackValue owner, string key, string shown) =>
        owner[key] is not { } value ? throw owner.Place.Fault($"« {shown} » manque")
        : string.IsNullOrWhiteSpace(value.Text) ? throw value.Place.Fault($"« {shown} » est vide")
        : value.Text;

    internal sealed class ModelEntry(PackValue whole, int index)
    {
        public PackValue? Id => whole["id"];

        public PackValue? Title => whole["title"];

        public PackValue? Standard => whole["standard"];

        public PackValue? Volet => whole["volet"];

        public PackValue? Version => whole["version"];

        public PackValue? Generic => whole["generic"];

        public PackValue? Set => whole["set"];

        public PackValue? Detect => whole["detect"];

        public PackValue? Steps => whole["steps"];

        public string Needed(string key) => PackFile.Needed(whole, key, FormattableString.Invariant($"models[{index}].{key}"));

        public PackPlace PlaceOf(string key) => (whole[key] ?? whole).Place;
    }
}
