using System.Reflection;
using System.Text.RegularExpressions;

namespace TestPlans.Gherkin;

/// <summary>Reads a sentence from a method's name: Given_le_système_NOM_répond with a parameter « nom ».</summary>
internal static partial class MethodNameSentence
{
    public static string Of(MethodInfo method)
    {
        var words = Keyword().Replace(method.Name, string.Empty).Split('_', StringSplitOptions.RemoveEmptyEntries);
        var parameters = method.GetParameters().Select(parameter => parameter.Name!.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return "^(?i)" + string.Join(@"\W+", words.Select(word => parameters.Contains(word) ? "(.*)" : Regex.Escape(word))) + @"\W*$";
    }

    [GeneratedRegex("^(?:Given|When|Then|Soit|Quand|Alors)_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keyword();
}
