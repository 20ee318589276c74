namespace TestPlans.Formats;

/// <summary>
/// The largest document or message that is read, in bytes: one bound for every reader, 64 MB unless whoever runs a command says otherwise.
/// It holds for what is done from there on, on whatever thread, and for nobody else in the process.
/// </summary>
public static class DocumentSize
{
    /// <summary>64 MB.</summary>
    public const int Usual = 64 * 1024 * 1024;

    /// <summary>1 GB: beyond, places no longer fit in the tables that keep them.</summary>
    public const int Largest = 1024 * 1024 * 1024;

    private static readonly AsyncLocal<int> Chosen = new();

    /// <summary>The bound in force, in bytes.</summary>
    public static int Limit => Chosen.Value == 0 ? Usual : Chosen.Value;

    /// <summary>A bound as a refusal names it: « 64 Mo », « 2 Ko ».</summary>
    internal static string Shown(long bytes)
    {
        var (amount, unit) = bytes >= 1 << 20 ? (bytes >> 20, "Mo") : bytes >= 1 << 10 ? (bytes >> 10, "Ko") : (bytes, "octets");
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount} {unit}");
    }

    /// <summary>Sets the bound.</summary>
    /// <param name="bytes">From 1 to <see cref="Largest"/>.</param>
    public static void Set(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, Largest);
        Chosen.Value = bytes;
    }
}
