using System.Text.Json;

namespace TestPlans.Validation;

/// <summary>What <c>pack.json</c> may hold, and where, so that a wrong type and an unknown key are told apart, each at its place.</summary>
/// <param name="Expected">The kind of value, in French.</param>
/// <param name="Token">The token that such a value begins with.</param>
/// <param name="Keys">The keys of an object; null when it may have any.</param>
/// <param name="Items">What a list holds, or what the values of an object with any keys are.</param>
internal sealed record PackShape(string Expected, JsonTokenType Token, IReadOnlyDictionary<string, PackShape>? Keys = null, PackShape? Items = null)
{
    private static readonly PackShape Text = new("un texte", JsonTokenType.String);
    private static readonly PackShape Flag = new("true ou false", JsonTokenType.True);
    private static readonly PackShape Texts = new("un objet dont les valeurs sont des textes", JsonTokenType.StartObject, Items: Text);

    private static readonly PackShape Model = Of(
        ("id", Text), ("title", Text), ("standard", Text), ("volet", Text), ("version", Text), ("generic", Flag), ("detect", Texts), ("set", Text), ("steps", ListOf(Texts)));

    /// <summary>The whole file.</summary>
    public static PackShape File { get; } = Of(
        ("id", Text), ("version", Text), ("origin", Text), ("title", Text), ("source", Text), ("namespaces", Texts), ("models", ListOf(Model)));

    /// <summary>Reads the file, and refuses what it may not hold.</summary>
    /// <exception cref="UnusablePackException">One French line with line and column.</exception>
    public PackValue Read(ReadOnlySpan<byte> utf8, string path) => new PackShapeReader(utf8, path).Read(this);

    private static PackShape Of(params (string Key, PackShape Shape)[] keys) => new("un objet", JsonTokenType.StartObject, keys.ToDictionary(static one => one.Key, static one => one.Shape, StringComparer.Ordinal));

    private static PackShape ListOf(PackShape items) => new("une liste", JsonTokenType.StartArray, Items: items);
}
