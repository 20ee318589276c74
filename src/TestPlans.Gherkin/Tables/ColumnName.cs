using System.Globalization;
using System.Text;

namespace TestPlans.Gherkin;

/// <summary>Compares the title of a column with the name of a member: case, accents, spaces and punctuation count for nothing.</summary>
internal static class ColumnName
{
    public static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)));
}
