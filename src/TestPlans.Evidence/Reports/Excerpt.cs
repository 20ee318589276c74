namespace TestPlans.Evidence;

/// <summary>The lines of a document around a finding, cut around the column so that a line of any length can be shown.</summary>
/// <param name="Lines">The lines, in order.</param>
internal sealed record Excerpt(IReadOnlyList<ExcerptLine> Lines)
{
    private const int Before = 60;
    private const int Width = 140;

    /// <summary>Cuts the lines around a place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1; 0 when only the line is known.</param>
    /// <param name="context">How many lines before and after.</param>
    /// <returns>The excerpt, or null when the document has no such line.</returns>
    public static Excerpt? Around(TextDocument document, int line, int column, int context = 2)
    {
        if (line < 1 || line > document.LineCount)
        {
            return null;
        }

        var lines = new List<ExcerptLine>();
        for (var number = Math.Max(1, line - context); number <= Math.Min(document.LineCount, line + context); number++)
        {
            // Only the line of the finding is read as far as its column: four bytes a character at most.
            var limit = (((long)Math.Max(column, 1) + Width) * 4) + 4;
            var text = document.Line(number, number == line ? (int)Math.Min(limit, int.MaxValue) : (Width + 1) * 4);
            lines.Add(number == line ? Cut(number, text, column) : Cut(number, text, 0));
        }

        return new Excerpt(lines);
    }

    private static ExcerptLine Cut(int number, string text, int column)
    {
        var caret = column > 0 ? Math.Min(column - 1, text.Length) : -1;
        var start = Math.Max(0, caret - Before);
        start = Unsplit(text, start);
        var end = Unsplit(text, Math.Min(text.Length, start + Width));
        var shown = text[start..end].Replace('\t', ' ');
        var prefix = start > 0 ? "…" : "";
        return new ExcerptLine(number, prefix + shown + (end < text.Length ? "…" : ""), caret < 0 ? -1 : caret - start + prefix.Length);
    }

    // A cut never falls inside a surrogate pair.
    private static int Unsplit(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}

/// <summary>One line of an excerpt.</summary>
/// <param name="Number">Its number in the document, from 1.</param>
/// <param name="Text">What is shown, with « … » where it was cut.</param>
/// <param name="Caret">The place of the finding in <paramref name="Text"/>, from 0; -1 on the other lines.</param>
internal sealed record ExcerptLine(int Number, string Text, int Caret);
