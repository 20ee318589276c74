using System.Text.RegularExpressions;

namespace TestPlans.Gherkin.Expressions;

/// <summary>How the capturing groups of a regular expression are nested, read from its parentheses.</summary>
internal sealed record GroupShape(int Number, List<GroupShape> Children)
{
    public static GroupShape Of(Regex regex)
    {
        var (pattern, unnamed) = (regex.ToString(), 0);
        var root = new GroupShape(0, []);
        var open = new Stack<GroupShape?>();
        var current = new Stack<GroupShape>([root]);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    at = EndOfClass(pattern, at);
                    break;
                case '(':
                    var shape = Capture(regex, pattern, at, ref unnamed);
                    if (shape is not null)
                    {
                        current.Peek().Children.Add(shape);
                        current.Push(shape);
                    }

                    open.Push(shape);
                    break;
                case ')' when open.Count > 0 && open.Pop() is not null:
                    current.Pop();
                    break;
            }
        }

        return root;
    }

    private static GroupShape? Capture(Regex regex, string pattern, int at, ref int unnamed)
    {
        if (at + 1 >= pattern.Length || pattern[at + 1] != '?')
        {
            return new GroupShape(++unnamed, []);
        }

        var quote = at + 2 < pattern.Length ? pattern[at + 2] : ' ';
        var named = quote == '\'' || (quote == '<' && at + 3 < pattern.Length && pattern[at + 3] is not ('=' or '!'));
        if (!named)
        {
            return null;
        }

        var end = pattern.IndexOf(quote == '<' ? '>' : '\'', at + 3);
        return new GroupShape(regex.GroupNumberFromName(pattern[(at + 3)..end]), []);
    }

    private static int EndOfClass(string pattern, int at)
    {
        // A bracket that comes first, possibly after ^, stands for itself.
        at += at + 1 < pattern.Length && pattern[at + 1] == '^' ? 2 : 1;
        at += at < pattern.Length && pattern[at] == ']' ? 1 : 0;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            at += pattern[at] == '\\' ? 1 : 0;
        }

        return at;
    }
}
