namespace TestPlans.Validators.Hl7v2.Structure;

/// <summary>One place where a segment may stand in a message.</summary>
/// <param name="Index">Its rank in the layout, from 1 (0 is before the first).</param>
/// <param name="Name">The segment.</param>
/// <param name="IsRequired">Whether what surrounds it needs it: it may be inside an optional group.</param>
/// <param name="IsRepeatable">Whether it may follow itself.</param>
/// <param name="IsForbidden">Usage X: recognised there, to be told.</param>
/// <param name="IsSure">Whether a published text forbids it.</param>
/// <param name="Groups">The groups around it, outermost first.</param>
internal sealed record Place(int Index, string Name, bool IsRequired, bool IsRepeatable, bool IsForbidden, bool IsSure, int[] Groups);

/// <summary>
/// The layout of a message as an automaton over places (Glushkov): from each place, the places that may come next; and, for recovery, how
/// many required places must be left out to go from one to another.
/// </summary>
internal sealed class Layout
{
    // Out of reach, and still safe to add.
    public const int Never = 1 << 20;

    public Layout(string structure, string source, IReadOnlyList<Place> places, IReadOnlyList<string> groups, bool[,] follows, bool[] last)
    {
        Structure = structure;
        Source = source;
        Places = places;
        GroupNames = groups;
        Follows = follows;
        var omissions = Omissions(places, follows);
        Names = places.Select(place => place.Name).ToHashSet();
        ByName = places.ToLookup(place => place.Name);
        var count = places.Count + 1;
        Reach = new int[count, count];
        Finish = new int[count];
        for (var from = 0; from < count; from++)
        {
            Finish[from] = Enumerable.Range(0, count).Where(by => last[by]).Min(by => omissions[from, by]);
            for (var to = 1; to < count; to++)
            {
                Reach[from, to] = Never;
                for (var by = 0; by < count; by++)
                {
                    Reach[from, to] = follows[by, to] ? Math.Min(Reach[from, to], omissions[from, by]) : Reach[from, to];
                }
            }
        }

        Last = last;
    }

    /// <summary>MSH-9.3 of the message.</summary>
    public string Structure { get; }

    public string Source { get; }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<string> GroupNames { get; }

    public IReadOnlySet<string> Names { get; }

    public ILookup<string, Place> ByName { get; }

    public bool[,] Follows { get; }

    public bool[] Last { get; }

    /// <summary>Fewest required places left out between standing at one place and taking a segment at another.</summary>
    public int[,] Reach { get; }

    /// <summary>Fewest required places left out to end there.</summary>
    public int[] Finish { get; }

    /// <summary>Whether a place can be filled only once: neither it nor a group around it repeats.</summary>
    public bool IsOnce(Place place) => Reach[place.Index, place.Index] >= Never;

    public Place At(int index) => Places[index - 1];

    /// <summary>The required places left out between two places; <paramref name="to"/> null for the end.</summary>
    public List<Place> LeftOut(int from, int? to)
    {
        var left = new List<Place>();
        var goal = to is { } target ? Reach[from, target] : Finish[from];
        while (goal > 0)
        {
            // The first required place on a shortest way.
            var next = Places.First(place => place.IsRequired && Follows[from, place.Index] && (to is { } end ? Reach[place.Index, end] : Finish[place.Index]) == goal - 1);
            left.Add(next);
            (from, goal) = (next.Index, goal - 1);
        }

        return left;
    }

    // All shortest ways (Floyd and Warshall): layouts have some forty places, and are read once.
    private static int[,] Omissions(IReadOnlyList<Place> places, bool[,] follows)
    {
        var count = places.Count + 1;
        var ways = new int[count, count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                ways[from, to] = from == to ? 0 : to > 0 && follows[from, to] && places[to - 1].IsRequired ? 1 : Never;
            }
        }

        for (var by = 0; by < count; by++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    ways[from, to] = Math.Min(ways[from, to], ways[from, by] + ways[by, to]);
                }
            }
        }

        return ways;
    }
}
