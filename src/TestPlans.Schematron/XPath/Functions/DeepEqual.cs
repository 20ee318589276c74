using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>deep-equal(): same content, comments and instructions aside.</summary>
internal static class DeepEqual
{
    public static bool Same(Value left, Value right, int zone)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var index = 0; index < left.Count; index++)
        {
            var equal = (left[index], right[index]) switch
            {
                (Node one, Node other) => Same(one, other),
                (Atomic one, Atomic other) => Comparison.SameKey(Text(one), Text(other), zone),
                _ => false,
            };
            if (!equal)
            {
                return false;
            }
        }

        return true;
    }

    private static Atomic Text(Atomic value) => value.Type == XsType.UntypedAtomic ? value.As(XsType.String) : value;

    // Walks both subtrees in step, so that depth costs no stack.
    private static bool Same(Node left, Node right)
    {
        var pairs = new Stack<(Node, Node)>();
        pairs.Push((left, right));
        while (pairs.TryPop(out var pair))
        {
            var (one, other) = pair;
            if (one.Kind != other.Kind || !Equals(one.Name, other.Name))
            {
                return false;
            }

            if (one.Kind is not (NodeKind.Element or NodeKind.Document))
            {
                if (one.Content != other.Content)
                {
                    return false;
                }

                continue;
            }

            var children = Children(one);
            var others = Children(other);
            if (children.Count != others.Count || !SameAttributes(one, other))
            {
                return false;
            }

            for (var index = 0; index < children.Count; index++)
            {
                pairs.Push((children[index], others[index]));
            }
        }

        return true;
    }

    private static bool SameAttributes(Node left, Node right)
    {
        if (left.AttributeCount != right.AttributeCount)
        {
            return false;
        }

        foreach (var attribute in left.Attributes)
        {
            if (right.Attribute(attribute.Name!)?.Content != attribute.Content)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Node> Children(Node parent)
    {
        var children = new List<Node>();
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Kind is NodeKind.Element or NodeKind.Text)
            {
                children.Add(child);
            }
        }

        return children;
    }
}
