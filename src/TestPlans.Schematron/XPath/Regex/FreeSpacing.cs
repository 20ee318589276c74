using System.Text;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>The flag x of regular expressions.</summary>
internal static class FreeSpacing
{
    /// <summary>Flag x: blanks go before anything else is read, but inside classes.</summary>
    public static string Remove(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        var depth = 0;
        for (var index = 0; index < pattern.Length; index++)
        {
            var character = pattern[index];
            if (depth == 0 && character is ' ' or '\t' or '\n' or '\r')
            {
                continue;
            }

            if (character == '\\' && index + 1 < pattern.Length && pattern[index + 1] is '[' or ']' or '\\')
            {
                result.Append(character).Append(pattern[++index]);
                continue;
            }

            depth += character == '[' ? 1 : character == ']' && depth > 0 ? -1 : 0;
            result.Append(character);
        }

        return result.ToString();
    }
}
