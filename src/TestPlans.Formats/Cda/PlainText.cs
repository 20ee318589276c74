using System.Text;
using System.Xml.Linq;

namespace TestPlans.Formats.Cda;

/// <summary>Text as people compare it.</summary>
public static class PlainText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "paragraph", "item", "td", "th", "tr", "caption", "list", "table", "br" };

    /// <summary>The same words: white space runs, no-break spaces, the kind of apostrophe and case do not count; accents do.</summary>
    public static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text holds some words, compared as in <see cref="Same"/>.</summary>
    public static bool Mentions(string text, string words) => Fold(text).Contains(Fold(words), StringComparison.OrdinalIgnoreCase);

    /// <summary>One form for the spaces and apostrophes that word processors vary, in Unicode normal form C.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var space = true;
        foreach (var character in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(character))
            {
                if (!space)
                {
                    folded.Append(' ');
                }

                space = true;
            }
            else
            {
                folded.Append(character is '’' or 'ʼ' ? '\'' : character);
                space = false;
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The text of a narrative block, a line for each block element: cells are not run together.</summary>
    internal static string OfBlocks(XElement text)
    {
        var lines = new StringBuilder();
        Append(text, lines);
        return string.Join('\n', lines.ToString().Split('\n').Select(Fold).Where(line => line.Length > 0));
    }

    private static void Append(XElement element, StringBuilder lines)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    lines.Append(words.Value.ReplaceLineEndings(" "));
                    break;
                case XElement inner:
                    var block = Blocks.Contains(inner.Name.LocalName);
                    lines.Append(block ? "\n" : "");
                    Append(inner, lines);
                    lines.Append(block ? "\n" : "");
                    break;
            }
        }
    }
}
