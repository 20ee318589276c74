namespace TestPlans.Packs.Tests.Rules;

/// <summary>One edit of a base document, after which one rule fails and no other.</summary>
/// <param name="Rule">The rule that must fail.</param>
/// <param name="Exigence">The sentence that the edited document breaks: its line of <c>exigences.csv</c> cites the source.</param>
/// <param name="Base">Name of the document that is edited.</param>
/// <param name="Fault">What is then wrong, for people.</param>
/// <param name="After">Text from which the removed lines are sought; null to seek them in the whole document, where they stand once.</param>
/// <param name="Removed">Lines taken away.</param>
/// <param name="Added">Lines put in their place; empty to take away only.</param>
internal sealed record Defect(string Rule, string Exigence, string Base, string Fault, string? After, string Removed, string Added)
{
    public override string ToString() => Rule;

    /// <summary>The edited document.</summary>
    public string Apply()
    {
        var text = BaseDocument.Named(Base).Text;
        var start = After is null ? 0 : text.IndexOf(After, StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, () => $"{Rule}: « {After} » is not in {Base}");
        var at = text.IndexOf(Removed, start, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, () => $"{Rule}: « {Removed} » is not in {Base}");
        var again = text.IndexOf(Removed, at + 1, StringComparison.Ordinal);
        Assert.That(After is not null || again < 0, () => $"{Rule}: « {Removed} » stands twice in {Base}");
        return text[..at] + Added + text[(at + Removed.Length)..];
    }
}
