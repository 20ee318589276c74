using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>What two packs, or two vintages of one, say differently of the same document.</summary>
internal static class PackComparison
{
    public static IEnumerable<string> Lines(Report first, Report second)
    {
        var (one, two) = (Name(first, second), Name(second, first));
        yield return $"{first.Artefact.Name} : {one} et {two}";
        yield return first.Verdict == second.Verdict
            ? $"  même verdict : {first.Verdict.InFrench()}"
            : $"  verdicts différents : {first.Verdict.InFrench()} par {one}, {second.Verdict.InFrench()} par {two}";
        yield return $"  modèles : {Model(first)} ; {Model(second)}";
        var (ofFirst, ofSecond) = (Findings(first), Findings(second));
        foreach (var line in Only(one, ofFirst, ofSecond).Concat(Only(two, ofSecond, ofFirst)))
        {
            yield return line;
        }

        yield return ofFirst.Keys.Count(ofSecond.ContainsKey) is var same and > 0 ? $"  constats communs : {same}" : "  constats communs : aucun";
    }

    private static IEnumerable<string> Only(string name, Dictionary<(string Rule, string Path), Finding> findings, Dictionary<(string Rule, string Path), Finding> others)
    {
        var only = findings.Where(pair => !others.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        yield return only.Count == 0 ? $"  constats de {name} seul : aucun" : $"  constats de {name} seul : {only.Count}";
        foreach (var finding in only)
        {
            var place = finding.Line > 0 ? $":{finding.Line}:{finding.Column}" : "";
            yield return $"    {Weight(finding.Severity)} {finding.Rule}, {(finding.Path.Length > 0 ? finding.Path : "document")}{place} : {finding.Message.ReplaceLineEndings(" ")}";
        }
    }

    // A rule may fall twice at one place, with the same words: it is one difference.
    private static Dictionary<(string Rule, string Path), Finding> Findings(Report report) =>
        report.Findings.GroupBy(static finding => (finding.Rule, finding.Path)).ToDictionary(static group => group.Key, static group => group.First());

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "information",
    };

    private static string Name(Report report, Report other) => report.Pack switch
    {
        null => "aucun modèle",
        var pack when pack.Id == other.Pack?.Id => $"{pack.Id} {pack.Version}",
        var pack => pack.Id,
    };

    private static string Model(Report report) => report.Model.Length > 0 ? report.Model : "aucun";
}
