using System.Globalization;
using System.Text;
using System.Xml;
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
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, CloseOutput = false });
        var ans = result.Rules.Options.Mode == SchematronMode.Ans;
        writer.WriteStartDocument(standalone: true);
        if (ans)
        {
            writer.WriteProcessingInstruction("xml-stylesheet", "type=\"text/xsl\" href=\"rapportSchematronToHtml4.xsl\"");
        }

        writer.WriteStartElement("svrl", "schematron-output", Svrl);
        writer.WriteAttributeString("title", result.Rules.Title ?? string.Empty);
        writer.WriteAttributeString("schemaVersion", result.Rules.SchemaVersion ?? string.Empty);
        Optional(writer, "phase", result.Rules.Phase == Rules.Phases.All ? null : result.Rules.Phase);
        if (ans)
        {
            writer.WriteAttributeString("document", result.Document);
            writer.WriteAttributeString("dateHeure", (time ?? TimeProvider.System).GetLocalNow().ToString("d/M/yyyy 'à' H:mm:ss '(temps UTC'zzz')'", CultureInfo.InvariantCulture));
        }
        else
        {
            foreach (var (prefix, uri) in result.Rules.Namespaces)
            {
                writer.WriteStartElement("ns-prefix-in-attribute-values", Svrl);
                writer.WriteAttributeString("uri", uri);
                writer.WriteAttributeString("prefix", prefix);
                writer.WriteEndElement();
            }
        }

        WritePatterns(writer, result, ans);
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static void WritePatterns(XmlWriter writer, SchematronResult result, bool ans)
    {
        var byPattern = result.Events.ToLookup(static one => one.Pattern);
        foreach (var pattern in result.ActivePatterns)
        {
            writer.WriteStartElement("active-pattern", Svrl);
            Optional(writer, "id", pattern.DeclaredId);
            if (!ans)
            {
                Optional(writer, "name", pattern.Title ?? pattern.DeclaredId);
                Optional(writer, "role", pattern.Role);
                writer.WriteAttributeString("documents", result.Document);
            }

            writer.WriteEndElement();
            foreach (var one in byPattern[pattern])
            {
                WriteEvent(writer, one, ans);
            }
        }
    }

    private static void WriteEvent(XmlWriter writer, SchematronEvent one, bool ans)
    {
        switch (one.Kind)
        {
            case SchematronEventKind.FiredRule:
                writer.WriteStartElement("fired-rule", Svrl);
                writer.WriteAttributeString("context", ans ? AnsTemplate.Evaluate(one.Rule!.Context) : one.Rule!.Context);
                Optional(writer, "id", one.Rule.DeclaredId);
                Optional(writer, "role", one.Rule.Role);
                Optional(writer, "flag", ans ? null : one.Rule.Flag);
                Properties(writer, one);
                break;
            case SchematronEventKind.NotEvaluable:
                writer.WriteStartElement("tp", "not-evaluable", ExtensionNamespace);
                writer.WriteAttributeString("code", one.Code);
                Optional(writer, "test", one.Assertion?.Test);
                Optional(writer, "id", one.Assertion?.DeclaredId);
                writer.WriteAttributeString("location", ans ? one.Path : one.Location);
                Text(writer, one.Message);
                break;
            default:
                WriteAssertion(writer, one, one.Assertion!, ans);
                break;
        }

        writer.WriteEndElement();
    }

    private static void WriteAssertion(XmlWriter writer, SchematronEvent one, AssertionInfo assertion, bool ans)
    {
        writer.WriteStartElement(assertion.IsReport ? "successful-report" : "failed-assert", Svrl);
        if (!ans || assertion.IsReport)
        {
            writer.WriteAttributeString("test", ans ? AnsTemplate.Evaluate(assertion.Test) : assertion.Test);
        }

        Optional(writer, "id", assertion.DeclaredId);
        Optional(writer, "role", assertion.Role);
        Optional(writer, "flag", assertion.Flag);
        Optional(writer, "see", ans ? null : assertion.See);
        writer.WriteAttributeString("location", ans ? one.Path : one.Location);
        Text(writer, one.Message);
        foreach (var diagnostic in one.Diagnostics)
        {
            writer.WriteStartElement("diagnostic-reference", Svrl);
            writer.WriteAttributeString("diagnostic", diagnostic.Id);
            Text(writer, diagnostic.Text);
            writer.WriteEndElement();
        }

        Properties(writer, one);
    }

    private static void Properties(XmlWriter writer, SchematronEvent one)
    {
        foreach (var property in one.Properties)
        {
            writer.WriteStartElement("property-reference", Svrl);
            writer.WriteAttributeString("property", property.Id);
            Text(writer, property.Text);
            writer.WriteEndElement();
        }
    }

    private static void Text(XmlWriter writer, string text) => writer.WriteElementString("text", Svrl, CleanText.Of(text));

    private static void Optional(XmlWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteAttributeString(name, CleanText.Of(value));
        }
    }
}
