using System.Text.RegularExpressions;

namespace TestPlans.Schematron.Reports;

/// <summary>The kit's pipeline prints contexts through an attribute value template: « {8} » comes out as « 8 », « {1,3} » as « 1 3 ».</summary>
internal static partial class AnsTemplate
{
    public static string Evaluate(string text) => !text.Contains('{', StringComparison.Ordinal) ? text : Braces().Replace(text, static match => match.Groups["numbers"].Value.Replace(",", " ", StringComparison.Ordinal));

    [GeneratedRegex(@"\{(?<numbers>\d+(,\d+)*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
