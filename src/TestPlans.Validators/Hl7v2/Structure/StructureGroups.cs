using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Xml;

namespace TestPlans.Validators.Hl7v2.Structure;

/// <summary>Puts segments into the groups of their places, as the XML encoding nests them. A segment without a place stays where it came.</summary>
internal static class StructureGroups
{
    public static List<Er7Group> Build(Layout layout, IReadOnlyList<Er7Segment> segments, StructureMatch match)
    {
        var root = new List<Er7Group>();
        var open = new List<(int Group, List<Er7Group> Children)>();
        Place? before = null;
        for (var i = 0; i < segments.Count; i++)
        {
            if (match.Taken[i] is { } place)
            {
                Close(open, before, place);
                foreach (var group in place.Groups.Skip(open.Count))
                {
                    var children = new List<Er7Group>();
                    (open.Count > 0 ? open[^1].Children : root).Add(new Er7Group(layout.GroupNames[group], null, children));
                    open.Add((group, children));
                }

                before = place;
            }

            (open.Count > 0 ? open[^1].Children : root).Add(Er7Group.Of(segments[i]));
        }

        return root;
    }

    // Going back inside a group begins it again: the innermost one that holds both places.
    private static void Close(List<(int Group, List<Er7Group> Children)> open, Place? before, Place place)
    {
        var common = 0;
        while (common < open.Count && common < place.Groups.Length && open[common].Group == place.Groups[common])
        {
            common++;
        }

        var goesBack = before is not null && (place.Index < before.Index || (place.Index == before.Index && !place.IsRepeatable));
        open.RemoveRange(goesBack && common > 0 ? common - 1 : common, open.Count - (goesBack && common > 0 ? common - 1 : common));
    }
}
