using System.Xml;
using TestPlans.Formats.Xml;

namespace TestPlans.Validators.Xml;

/// <summary>The root of a document that is broken further on.</summary>
internal static class BrokenRoot
{
    /// <summary>Its name; null when not even the root can be read.</summary>
    public static RootName? Of(ReadOnlyMemory<byte> content) =>
        SafeXml.Read(content, static reader => reader.MoveToContent() == XmlNodeType.Element ? new RootName(reader.LocalName, reader.NamespaceURI) : null!).Value;
}
