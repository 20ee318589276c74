using System.Text.RegularExpressions;
using TestPlans.Packs.Tests.Rules;

namespace TestPlans.Packs.Tests.Messages;

/// <summary>An exigence that a rule of HL7 v2 names stands in the <c>exigences.csv</c> of a plan; a volet without a plan yet is named with its reason.</summary>
public sealed class MessageRulesHaveExigences
{
    private static readonly string Pack = Path.GetFullPath(Path.Combine(PackPaths.Pack, "../hl7v2-fr"));
    private static readonly string Plans = Path.GetFullPath(Path.Combine(PackPaths.Features, "../hl7v2"));
    private static readonly Regex See = new("\\bsee=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static readonly string[] Cited =
    [
        .. Directory.GetFiles(Pack, "*.sch", SearchOption.AllDirectories).SelectMany(static file => See.Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)),
        .. File.ReadLines(Path.Combine(Pack, "regles/cycle-de-vie.csv")).Skip(1).Select(static line => line.Split(';')[2]),
    ];

    private static readonly string[] WithoutPlan =
        [.. File.ReadLines(Path.Combine(Plans, "../../tests/TestPlans.Packs.Tests/Messages/volets-sans-plan.csv")).Skip(1).Select(static line => line.Split(';')[0])];

    private static readonly string[] Written =
        [.. Directory.GetFiles(Plans, "exigences.csv", SearchOption.AllDirectories).SelectMany(static file => File.ReadLines(file).Skip(1)).Select(static line => line.Split(';')[0])];

    [Test]
    public void Every_exigence_that_a_rule_names_is_written() =>
        Assert.That(Cited.Except(Written).Where(static id => !WithoutPlan.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void A_volet_said_to_have_no_plan_has_none() =>
        Assert.That(WithoutPlan.Where(static prefix => Written.Any(id => id.StartsWith(prefix, StringComparison.Ordinal)) || !Cited.Any(id => id.StartsWith(prefix, StringComparison.Ordinal))), Is.Empty);
}
