namespace TestPlans.Formats.Hl7v2.Documents;

/// <summary>What an OBX of type ED carries: a document, the text of a mail.</summary>
public sealed class EncapsulatedData
{
    private readonly Er7Segment _segment;

    private EncapsulatedData(Er7Segment segment)
    {
        _segment = segment;
        Base64 = IsBase64 ? Base64Text.Decode(Data.Raw) : null;
    }

    /// <summary>OBX-3: what it is, a type of document or a metadata.</summary>
    public Er7Value Identifier => _segment.Field(3);

    /// <summary>OBX-5: the whole value.</summary>
    public Er7Value Value => _segment.Field(5);

    /// <summary>OBX-5.5: the data, as they stand in the message.</summary>
    public Er7Value Data => Value.Component(5);

    /// <summary>Whether OBX-5.4 says Base64, in any case.</summary>
    public bool IsBase64 => Value.Component(4).Text.Equals("Base64", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether OBX-5.3 says XML, in any case: a document, in the French use.</summary>
    public bool IsXml => Value.Component(3).Text.Equals("XML", StringComparison.OrdinalIgnoreCase);

    /// <summary>The data decoded; null when they are not said to be in Base64, or are absent.</summary>
    public Base64Text? Base64 { get; }

    /// <summary>Every OBX of type ED, in order.</summary>
    public static IReadOnlyList<EncapsulatedData> Of(Er7Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return [.. message.AllSegments("OBX").Where(segment => segment.Field(2).Is("ED")).Select(segment => new EncapsulatedData(segment))];
    }
}
