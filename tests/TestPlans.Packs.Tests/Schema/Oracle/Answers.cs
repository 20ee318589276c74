using System.Text.RegularExpressions;

namespace TestPlans.Packs.Tests.Schema.Oracle;

/// <summary>Makes the answers of one processor on two schemas comparable: what it expects, refuses and enumerates, in one order.</summary>
internal static partial class Answers
{
    private static readonly string[] Ignored = ["cvc-datatype-valid", "cvc-pattern-valid", "cvc-minInclusive-valid", "cvc-maxInclusive-valid", "cvc-minLength-valid"];

    /// <summary>How a literal is refused depends on how its type is written: that it is refused, with the name of the type, is kept.</summary>
    public static IReadOnlyList<string> Comparable(string errors) =>
        [.. errors.Split('\t').Where(e => !Array.Exists(Ignored, i => e.StartsWith(i, StringComparison.Ordinal))).Select(Sorted).Order(StringComparer.Ordinal)];

    // Codes that only one attribute of the narrative block or of the laboratory uses have a name here and none there.
    private static string Sorted(string error) => OwnNames().Replace(Lists().Replace(error, m => $"{m.Groups["o"].Value}{Sort(m.Groups["in"].Value)}{m.Groups["c"].Value}"), "'null'");

    private static string Sort(string list) => string.Join(", ", list.Split(", ").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<o>'[{\[])(?<in>[^}\]]*)(?<c>[}\]]')", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Lists();

    [GeneratedRegex(@"'#AnonType_[A-Za-z.]+'|'(StrucDoc|lab)\.[a-zA-Z]+'", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OwnNames();
}
