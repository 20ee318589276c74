using System.Collections.Concurrent;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// An expanded name. Names that rules mention are registered, so that comparing two of them is comparing references;
/// names met only in documents stay with their document, so that hostile documents cannot fill the register.
/// </summary>
internal sealed class Name : IEquatable<Name>
{
    // One string as a key: a pair would be compiled when the process starts, which takes longer than to join the two.
    private static readonly ConcurrentDictionary<string, Name> Register = new(StringComparer.Ordinal);

    private readonly int _hash;
    private readonly bool _registered;

    private Name(string uri, string local, bool registered)
    {
        Uri = uri;
        Local = local;
        _registered = registered;
        _hash = HashCode.Combine(string.GetHashCode(uri, StringComparison.Ordinal), string.GetHashCode(local, StringComparison.Ordinal));
    }

    public string Uri { get; }

    public string Local { get; }

    /// <summary>The name as rules know it.</summary>
    public static Name Of(string uri, string local) =>
        Register.TryGetValue(Key(uri, local), out var known) ? known : Register.GetOrAdd(Key(uri, local), new Name(uri, local, registered: true));

    /// <summary>The name as a document knows it: the registered one when rules know it already.</summary>
    public static Name OfDocument(string uri, string local) =>
        Register.TryGetValue(Key(uri, local), out var known) ? known : new Name(uri, local, registered: false);

    /// <summary>The two parts of a name as one string; no part can hold the character between them.</summary>
    public static string Key(string uri, string local) => string.Concat(uri, "\0", local);

    public bool Equals(Name? other) =>
        ReferenceEquals(this, other) || (other is not null && !(_registered && other._registered) && _hash == other._hash && Local == other.Local && Uri == other.Uri);

    public override bool Equals(object? obj) => Equals(obj as Name);

    public override int GetHashCode() => _hash;

    public override string ToString() => Uri.Length == 0 ? Local : $"{{{Uri}}}{Local}";
}
