namespace TestPlans.Cli.Importing;

/// <summary>Bounds of an import: wide enough for a kit with all its terminologies, narrow enough that no archive fills the disk.</summary>
/// <param name="Files">Most entries looked at.</param>
/// <param name="FileBytes">Longest file, in bytes once expanded.</param>
/// <param name="TotalBytes">Most bytes written.</param>
/// <param name="Ratio">Most expanded bytes for a compressed one, asked of entries longer than a megabyte; XML rarely passes 40.</param>
internal sealed record ImportLimits(int Files, long FileBytes, long TotalBytes, int Ratio)
{
    public static ImportLimits Default { get; } = new(20_000, 512L << 20, 2L << 30, 200);
}
