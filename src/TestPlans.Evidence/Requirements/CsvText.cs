namespace TestPlans.Evidence;

/// <summary>Cells that Excel opens as text, whatever they hold.</summary>
internal static class CsvText
{
    /// <summary>Quotes when needed. A text that a spreadsheet would run as a formula is kept from it by an apostrophe.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
