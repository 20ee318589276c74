using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>A pattern ready to run.</summary>
internal sealed record CompiledPattern(PatternInfo Info, Expr? Documents, IReadOnlyList<CompiledRule> Rules);

/// <summary>A rule ready to run: its rank in the schema, what it matches, the lets to forget before each firing, what it asks.</summary>
internal sealed record CompiledRule(RuleInfo Info, int Index, Matcher[] Matchers, int[] LetSlots, CompiledAssertion[] Assertions, IReadOnlyList<AttachedTemplate> Properties)
{
    /// <summary>The tests apart from the rest: thousands of them are asked of a document, and very few fail.</summary>
    public Expr[] Tests { get; } = Array.ConvertAll(Assertions, static assertion => assertion.Test);

    /// <summary>The answer by which each is found: true for a report.</summary>
    public bool[] Reports { get; } = AreReports(Assertions);

    private static bool[] AreReports(CompiledAssertion[] assertions)
    {
        var reports = new bool[assertions.Length];
        for (var index = 0; index < reports.Length; index++)
        {
            reports[index] = assertions[index].Info.IsReport;
        }

        return reports;
    }
}

/// <summary>An assertion ready to run.</summary>
internal sealed record CompiledAssertion(
    AssertionInfo Info, int Index, Expr Test, Template Message, Expr? Subject, IReadOnlyList<AttachedTemplate> Diagnostics, IReadOnlyList<AttachedTemplate> Properties);

/// <summary>A rule as written, once what it extends is put in place.</summary>
internal sealed record RuleSource(RuleInfo Info, System.Xml.Linq.XElement Rule, IReadOnlyList<System.Xml.Linq.XElement> Parts);

/// <summary>A diagnostic or a property that an assertion names.</summary>
internal sealed record AttachedTemplate(string Id, Template Text);

/// <summary>A piece of a message: a text, or an expression whose value is put there.</summary>
internal sealed record MessagePart(string? Text, Expr? Value);

/// <summary>A message: texts, and expressions whose values are put between them.</summary>
internal sealed class Template(List<MessagePart> parts)
{
    public string Write(Context context)
    {
        if (parts.Count == 1 && parts[0].Text is { } only)
        {
            return FromText.Collapse(only);
        }

        var written = new System.Text.StringBuilder();
        foreach (var (text, value) in parts)
        {
            written.Append(text ?? Value(value!, context));
        }

        return FromText.Collapse(written.ToString());
    }

    // A value that cannot be computed must not hide the assertion that failed.
    private static string Value(Expr value, Context context)
    {
        try
        {
            return Sequences.Joined(value.Eval(context), " ");
        }
        catch (XPathException error)
        {
            return $"[{error.Code}]";
        }
    }
}
