using System.Globalization;
using TestPlans.Schematron.Reports;

namespace TestPlans.Schematron;

/// <summary>Writes results as SVRL (ISO/IEC 19757-3, annex D), or in the layout of the ANS kit when the rules were loaded in that mode.</summary>
public static class SvrlWriter
{
    /// <summary>Namespace of the one element that SVRL lacks: a test that could not be evaluated.</summary>
    public const string ExtensionNamespace = "urn:testplans:svrl";

    private const string Svrl = "http://purl.oclc.org/dsdl/svrl";

    /// <summary>Writes one result.</summary>
    /// <param name="result">What the rules said.</param>
    /// <param name="output">Receives UTF-8; left open.</param>
    /// <param name="time">Clock for the date that the ANS layout carries; null for the system's.</param>
    public static void Write(SchematronResult result, Stream output, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new XmlOutput(output);
        var ans = result.Rules.Options.Mode == SchematronMode.Ans;
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"u8);
        if (ans)
        {
            writer.Line();
            writer.Raw("<?xml-stylesheet type=\"text/xsl\" href=\"rapportSchematronToHtml4.xsl\"?>"u8);
        }

        writer.Start("svrl:schematron-output");
        writer.Attribute("title", CleanText.Of(result.Rules.Title ?? string.Empty));
        writer.Attribute("schemaVersion", CleanText.Of(result.Rules.SchemaVersion ?? string.Empty));
        Optional(writer, "phase", result.Rules.Phase == Rules.Phases.All ? null : result.Rules.Phase);
        if (ans)
        {
            writer.Attribute("document", CleanText.Of(result.Document));
            writer.Attribute("dateHeure", (time ?? TimeProvider.System).GetLocalNow().ToString("d/M/yyyy 'à' H:mm:ss '(temps UTC'zzz')'", CultureInfo.InvariantCulture));
            writer.Attribute("xmlns:svrl", Svrl);
        }
        else
        {
            writer.Attribute("xmlns:svrl", Svrl);
            foreach (var (prefix, uri) in result.Rules.Namespaces)
            {
                writer.Start("svrl:ns-prefix-in-attribute-values");
                writer.Attribute("uri", uri);
                writer.Attribute("prefix", prefix);
                writer.End();
            }
        }

        WritePatterns(writer, result, ans);
        writer.End();
    }

    private static void WritePatterns(XmlOutput writer, SchematronResult result, bool ans)
    {
        var byPattern = result.Events.ToLookup(static one => one.Pattern, (IEqualityComparer<PatternInfo>)ReferenceEqualityComparer.Instance);
        foreach (var pattern in result.ActivePatterns)
        {
            writer.Start("svrl:active-pattern");
            Optional(writer, "id", pattern.DeclaredId);
            if (!ans)
            {
                Optional(writer, "name", pattern.Title ?? pattern.DeclaredId);
                Optional(writer, "role", pattern.Role);
                writer.Attribute("documents", CleanText.Of(result.Document));
            }

            writer.End();
            foreach (var one in byPattern[pattern])
            {
                WriteEvent(writer, one, ans);
            }
        }
    }

    private static void WriteEvent(XmlOutput writer, SchematronEvent one, bool ans)
    {
        switch (one.Kind)
        {
            case SchematronEventKind.FiredRule:
                writer.Start("svrl:fired-rule");
                writer.Attribute("context", ans ? AnsTemplate.Evaluate(one.Rule!.Context) : one.Rule!.Context);
                Optional(writer, "id", one.Rule.DeclaredId);
                Optional(writer, "role", one.Rule.Role);
                Optional(writer, "flag", ans ? null : one.Rule.Flag);
                Properties(writer, one);
                break;
            case SchematronEventKind.NotEvaluable:
                writer.Start("tp:not-evaluable");
                writer.Attribute("code", one.Code ?? string.Empty);
                Optional(writer, "test", one.Assertion?.Test);
                Optional(writer, "id", one.Assertion?.DeclaredId);
                writer.Attribute("location", ans ? one.Path : one.Location);
                writer.Attribute("xmlns:tp", ExtensionNamespace);
                Text(writer, one.Message);
                break;
            default:
                WriteAssertion(writer, one, one.Assertion!, ans);
                break;
        }

        writer.End();
    }

    private static void WriteAssertion(XmlOutput writer, SchematronEvent one, AssertionInfo assertion, bool ans)
    {
        writer.Start(assertion.IsReport ? "svrl:successful-report" : "svrl:failed-assert");
        if (!ans || assertion.IsReport)
        {
            writer.Attribute("test", ans ? AnsTemplate.Evaluate(assertion.Test) : assertion.Test);
        }

        Optional(writer, "id", assertion.DeclaredId);
        Optional(writer, "role", assertion.Role);
        Optional(writer, "flag", assertion.Flag);
        Optional(writer, "see", ans ? null : assertion.See);
        writer.Attribute("location", ans ? one.Path : one.Location);
        Text(writer, one.Message);
        foreach (var diagnostic in one.Diagnostics)
        {
            writer.Start("svrl:diagnostic-reference");
            writer.Attribute("diagnostic", diagnostic.Id);
            Text(writer, diagnostic.Text);
            writer.End();
        }

        Properties(writer, one);
    }

    private static void Properties(XmlOutput writer, SchematronEvent one)
    {
        foreach (var property in one.Properties)
        {
            writer.Start("svrl:property-reference");
            writer.Attribute("property", property.Id);
            Text(writer, property.Text);
            writer.End();
        }
    }

    private static void Text(XmlOutput writer, string text)
    {
        writer.Start("svrl:text");
        writer.Text(CleanText.Of(text));
        writer.End();
    }

    private static void Optional(XmlOutput writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.Attribute(name, CleanText.Of(value));
        }
    }
}
