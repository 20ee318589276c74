namespace TestPlans.Formats.Hl7v2;

/// <summary>Counts how segments end while they are cut: each kind of fault is said once, where it first stands, and how many times it stands.</summary>
internal sealed class Er7LineEnds
{
    private readonly int[] _counts = new int[4];
    private readonly int[] _firstLines = new int[4];

    private enum Kind
    {
        LineFeed,
        CarriageReturnLineFeed,
        Blank,
        None,
    }

    /// <summary>Takes one line end at the beginning of the rest of the text: how many bytes it has.</summary>
    public int Take(ReadOnlySpan<byte> rest, int line, bool isBlank)
    {
        if (isBlank)
        {
            Count(Kind.Blank, line);
        }

        switch (rest)
        {
            case []:
                Count(Kind.None, line);
                return 0;
            case [(byte)'\r', (byte)'\n', ..]:
                Count(Kind.CarriageReturnLineFeed, line);
                return 2;
            case [(byte)'\n', ..]:
                Count(Kind.LineFeed, line);
                return 1;
            default:
                return 1;
        }
    }

    /// <summary>What is to be said of them.</summary>
    public IEnumerable<Er7Fault> Faults()
    {
        if (_counts[(int)Kind.LineFeed] is > 0 and var lineFeeds)
        {
            yield return Warning(Er7FaultIds.LineFeed, Kind.LineFeed, $"Un segment se termine par CR (0D) ; trouvé : LF (0A), {lineFeeds} fois.");
        }

        if (_counts[(int)Kind.CarriageReturnLineFeed] is > 0 and var both)
        {
            yield return Warning(Er7FaultIds.CarriageReturnLineFeed, Kind.CarriageReturnLineFeed, $"Un segment se termine par CR (0D) seul ; trouvé : CR LF (0D 0A), {both} fois.");
        }

        if (_counts[(int)Kind.Blank] is > 0 and var blanks)
        {
            yield return Warning(Er7FaultIds.BlankLine, Kind.Blank, blanks == 1 ? "Une ligne ne contient aucun segment." : $"{blanks} lignes ne contiennent aucun segment.");
        }

        if (_counts[(int)Kind.None] > 0)
        {
            yield return Warning(Er7FaultIds.NoLastEnd, Kind.None, "Le dernier segment n’est pas terminé par CR (0D).");
        }
    }

    private Er7Fault Warning(string id, Kind kind, string message) => new(id, Er7Severity.Warning, message, "", _firstLines[(int)kind], 1);

    private void Count(Kind kind, int line)
    {
        if (_counts[(int)kind]++ == 0)
        {
            _firstLines[(int)kind] = line;
        }
    }
}
