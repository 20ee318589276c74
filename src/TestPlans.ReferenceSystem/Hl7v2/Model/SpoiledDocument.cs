using System.Text;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The bytes that are kept of a document: those that came, unless a defect changes them.</summary>
internal static class SpoiledDocument
{
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes, ActiveDefect defect) =>
        bytes.Span.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 && defect.Switches(Behaviours.ManagerLosesAccents) ? bytes.ToArray().Select(one => one < 0x80 ? one : (byte)'?').ToArray()
        : defect.Switches(Behaviours.ManagerRewrites) ? (byte[])[.. bytes.Span, (byte)'\n']
        : bytes;

    /// <summary>A name as it is kept.</summary>
    public static string? Of(string? name, ActiveDefect defect) =>
        name is not null && !Ascii.IsValid(name) && defect.Switches(Behaviours.ManagerLosesAccents) ? string.Concat(name.Select(letter => char.IsAscii(letter) ? letter : '?')) : name;
}
