using System.Text.RegularExpressions;

namespace TestPlans.Cli.Running;

/// <summary>What sentences name, read before anything runs: by « check » against what exists, by « prepare » for what is to be entered.</summary>
internal static partial class PlanSentences
{
    /// <summary>The roles of the system under test, at either end of a chain.</summary>
    public static IEnumerable<string> Roles(string sentence) => Role().Matches(sentence).Select(Name);

    /// <summary>The patient of a sentence, and whether the scenario is about them: the other one only comes with. Null when it names none.</summary>
    public static (string Name, bool IsFirst)? Patient(string sentence) => TestPatient().Match(sentence) is { Success: true } match ? (Name(match), !match.Groups["other"].Success) : null;

    /// <summary>The situation of a sentence; null when it names none.</summary>
    public static string? Situation(string sentence) => NamedSituation().Match(sentence) is { Success: true } match ? Name(match) : null;

    /// <summary>The document that a partner brings; null when the sentence names none.</summary>
    public static string? Document(string sentence) => NamedDocument().Match(sentence) is { Success: true } match ? Name(match) : null;

    /// <summary>The simulators of a sentence.</summary>
    public static IEnumerable<string> Simulators(string sentence) => Simulator().Matches(sentence).Select(Name);

    /// <summary>Whatever stands between guillemets.</summary>
    public static IEnumerable<string> Quoted(string sentence) => Guillemets().Matches(sentence).Select(Name);

    private static string Name(Match match) => match.Groups["name"].Value;

    [GeneratedRegex(@"le système testé dans le rôle «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:le|(?<other>l['’]autre)) patient de test «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex TestPatient();

    [GeneratedRegex(@"^la situation «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex NamedSituation();

    [GeneratedRegex(@"^le partenaire met à disposition le document «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex NamedDocument();

    [GeneratedRegex(@"simulateur «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Simulator();

    [GeneratedRegex(@"«\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Guillemets();
}
