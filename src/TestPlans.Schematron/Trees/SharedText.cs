using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// Short texts that documents repeat (OIDs, codes, names, indentation), made once for all. A table of fixed size that forgets:
/// writing a reference is atomic and any text found is compared, so threads share it without a lock.
/// </summary>
internal static class SharedText
{
    private const int Longest = 64;
    private const int Bits = 13;

    private static readonly string?[] Known = new string?[1 << Bits];

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Longest)
        {
            return bytes.Length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes);
        }

        ref var place = ref Known[Place(bytes)];
        var known = place;
        if (known is not null && Ascii.Equals(bytes, known))
        {
            return known;
        }

        return place = Encoding.UTF8.GetString(bytes);
    }

    private static int Place(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF29CE484222325UL;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ BitConverter.ToUInt64(bytes)) * 0x9E3779B97F4A7C15UL;
            bytes = bytes[8..];
        }

        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 0x100000001B3UL;
        }

        return (int)((hash * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
    }
}
