namespace TestPlans.Schematron.Lint;

/// <summary>Whether earlier alternatives take every node of a later one, alone or together.</summary>
internal static class Coverage
{
    // Each split asks one more question; kits that were met need one.
    private const int MaxSplits = 3;

    /// <summary>The earlier ones that take all the nodes, as few as could be seen; null when some nodes may be left.</summary>
    public static IReadOnlyList<T>? Takers<T>(IReadOnlyList<(T Owner, ContextShape Shape)> earlier, ContextShape later, int splits = MaxSplits)
    {
        var missing = new List<(T Owner, int Step, Condition Condition)>();
        foreach (var (owner, shape) in earlier)
        {
            switch (Lacks(shape, later))
            {
                case { Count: 0 }: return [owner];
                case [var (step, condition)] when condition.IsTotal: missing.Add((owner, step, condition)); break;
                default: break;
            }
        }

        // One of them takes the nodes that satisfy one more condition: it is enough that others take those that do not.
        foreach (var (owner, step, condition) in splits == 0 ? [] : missing)
        {
            var rest = later with { Steps = [.. later.Steps.Select((one, index) => index == step ? one with { Conditions = [.. one.Conditions, condition.Negated] } : one)] };
            if (rest.IsImpossible)
            {
                return [owner];
            }

            if (Takers(earlier, rest, splits - 1) is { } others)
            {
                return [owner, .. others];
            }
        }

        return null;
    }

    /// <summary>The conditions, by step of the later one, under which the earlier one takes its nodes; null when paths differ.</summary>
    private static List<(int Step, Condition Condition)>? Lacks(ContextShape earlier, ContextShape later)
    {
        if (earlier.Steps.Count == 0 || later.Steps.Count == 0)
        {
            return earlier.Steps.Count == later.Steps.Count ? [] : null;
        }

        return Lacks(earlier, earlier.Steps.Count - 1, later, later.Steps.Count - 1);
    }

    private static List<(int Step, Condition Condition)>? Lacks(ContextShape earlier, int mine, ContextShape later, int theirs)
    {
        var (one, other) = (earlier.Steps[mine], later.Steps[theirs]);
        if (!one.Node.Covers(other.Node) || (one.Ranked is not null && (one.Ranked != other.Ranked || one.Node != other.Node)))
        {
            return null;
        }

        var lacks = one.Conditions.Where(condition => !Implication.Holds(other.Conditions, condition)).Select(condition => (theirs, condition)).ToList();
        if (mine == 0)
        {
            return !earlier.FromRoot || (later.FromRoot && theirs == 0) ? lacks : null;
        }

        // A parent is an ancestor: where any ancestor will do, each of the steps before may be the one.
        List<(int, Condition)>? least = null;
        for (var place = theirs - 1; place >= 0; place--)
        {
            if (one.IsChild && (place < theirs - 1 || !other.IsChild))
            {
                break;
            }

            if (Lacks(earlier, mine - 1, later, place) is { } found && (least is null || found.Count < least.Count))
            {
                least = found;
            }
        }

        return least is null ? null : [.. lacks, .. least];
    }
}
