using TestPlans.Formats.Hl7v2;

namespace TestPlans.Validators.Hl7v2.Structure;

/// <summary>How a message lies on its layout.</summary>
/// <param name="Taken">For each segment its place; null when none could be found for it.</param>
/// <param name="Missing">Required places that no segment fills, each with the rank of the segment before which it was expected.</param>
internal sealed record StructureMatch(Place?[] Taken, List<(Place Place, int Before)> Missing)
{
    /// <summary>Whether a segment does not belong to the message: unknown to its layout, or forbidden where it stands.</summary>
    public bool IsForeign(Layout layout, Er7Segment segment) =>
        Taken[segment.Index] is { IsForbidden: true } || !layout.Names.Contains(segment.Name);
}

/// <summary>
/// Lays segments on a layout with the fewest faults: a segment that fits nowhere is set aside, a required place that is empty is left out.
/// One misplaced segment is thus one fault, and everything after it is still understood (dynamic programming over the automaton).
/// </summary>
internal static class StructureMatcher
{
    // Setting a segment aside weighs a little more than leaving a place out: what came is explained first.
    private const int Aside = 11;
    private const int Omission = 10;

    public static StructureMatch Match(Layout layout, IReadOnlyList<Er7Segment> segments)
    {
        var count = layout.Places.Count + 1;
        var cost = new int[count];
        Array.Fill(cost, int.MaxValue / 2);
        cost[0] = 0;
        var from = new short[segments.Count][];
        for (var i = 0; i < segments.Count; i++)
        {
            from[i] = new short[count];
            cost = Step(layout, segments[i].Name, cost, from[i]);
        }

        return Trace(layout, segments.Count, cost, from);
    }

    // -1 in the way back: the segment was set aside, standing where one stood.
    private static int[] Step(Layout layout, string name, int[] cost, short[] from)
    {
        var next = new int[cost.Length];
        var known = layout.ByName.Contains(name);
        for (var state = 0; state < cost.Length; state++)
        {
            next[state] = cost[state] + Aside;
            from[state] = -1;
        }

        foreach (var place in known ? layout.ByName[name] : [])
        {
            for (var state = 0; state < cost.Length; state++)
            {
                var total = layout.Reach[state, place.Index] >= Layout.Never ? int.MaxValue / 2 : cost[state] + (layout.Reach[state, place.Index] * Omission);
                if (total < next[place.Index])
                {
                    next[place.Index] = total;
                    from[place.Index] = (short)state;
                }
            }
        }

        return next;
    }

    private static StructureMatch Trace(Layout layout, int segments, int[] cost, short[][] from)
    {
        var state = 0;
        var best = int.MaxValue;
        for (var candidate = 0; candidate < cost.Length; candidate++)
        {
            var total = layout.Finish[candidate] >= Layout.Never ? int.MaxValue : cost[candidate] + (layout.Finish[candidate] * Omission);
            if (total < best)
            {
                (best, state) = (total, candidate);
            }
        }

        var missing = new List<(Place, int)>(layout.LeftOut(state, null).Select(place => (place, segments)));
        var taken = new Place?[segments];
        for (var i = segments - 1; i >= 0; i--)
        {
            if (from[i][state] < 0)
            {
                continue;
            }

            taken[i] = layout.At(state);
            var previous = from[i][state];
            missing.AddRange(layout.LeftOut(previous, state).Select(place => (place, i)));
            state = previous;
        }

        return new StructureMatch(taken, missing);
    }
}
