using System.Security.Cryptography;

namespace TestPlans.Validation;

/// <summary>Bytes that are judged, known by their SHA-256. What is judged is what is kept: the bytes are never re-encoded.</summary>
public sealed class Artefact
{
    private readonly Lazy<string> _sha256;

    /// <summary>Takes the bytes as they came.</summary>
    /// <param name="name">How a person names it: a file name, or « ADT^A01 reçu à 10:02:07 ».</param>
    /// <param name="mediaType">Its media type (RFC 6838), for example <c>application/xml</c>.</param>
    /// <param name="content">The bytes; the caller does not change them afterwards.</param>
    public Artefact(string name, string mediaType, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        Name = name;
        MediaType = mediaType;
        Content = content;
        _sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Content.Span)));
    }

    /// <summary>How a person names it.</summary>
    public string Name { get; }

    /// <summary>Its media type.</summary>
    public string MediaType { get; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>SHA-256 of <see cref="Content"/>, 64 lower-case hexadecimal digits; computed on first use.</summary>
    public string Sha256 => _sha256.Value;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
