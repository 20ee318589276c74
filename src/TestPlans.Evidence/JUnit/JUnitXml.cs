using System.Globalization;
using System.Text;
using System.Xml;

namespace TestPlans.Evidence;

internal enum JUnitStatus
{
    Failure,
    Error,
    Skipped,
}

/// <summary>What a case says when it is not green.</summary>
internal sealed record JUnitResult(JUnitStatus Status, string Message, string Text);

/// <summary>One case; <paramref name="Result"/> is null when it is green.</summary>
internal sealed record JUnitCase(string ClassName, string Name, TimeSpan Time, JUnitResult? Result, string? File = null, string? Output = null);

/// <summary>One suite.</summary>
internal sealed record JUnitSuite(string Name, DateTimeOffset? At, TimeSpan Time, IReadOnlyList<JUnitCase> Cases);

/// <summary>Writes JUnit XML in the subset that GitLab, Jenkins and Azure read alike.</summary>
internal static class JUnitXml
{
    public static string Write(string name, IEnumerable<JUnitSuite> suites)
    {
        var all = suites.ToList();
        var text = new StringBuilder();
        using (var stream = new Utf8StringWriter(text))
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, name, all.SelectMany(suite => suite.Cases).ToList(), all.Aggregate(TimeSpan.Zero, (sum, suite) => sum + suite.Time));
            foreach (var suite in all)
            {
                xml.WriteStartElement("testsuite");
                Counts(xml, suite.Name, suite.Cases, suite.Time);
                if (suite.At is { } at)
                {
                    xml.WriteAttributeString("timestamp", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                }

                foreach (var testCase in suite.Cases)
                {
                    Case(xml, testCase);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Counts(XmlWriter xml, string name, IReadOnlyCollection<JUnitCase> cases, TimeSpan time)
    {
        xml.WriteAttributeString("name", Allowed(name));
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(c => c.Result?.Status == JUnitStatus.Failure)));
        xml.WriteAttributeString("errors", Number(cases.Count(c => c.Result?.Status == JUnitStatus.Error)));
        xml.WriteAttributeString("skipped", Number(cases.Count(c => c.Result?.Status == JUnitStatus.Skipped)));
        xml.WriteAttributeString("time", Seconds(time));
    }

    private static void Case(XmlWriter xml, JUnitCase testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Allowed(testCase.ClassName));
        xml.WriteAttributeString("name", Allowed(testCase.Name));
        xml.WriteAttributeString("time", Seconds(testCase.Time));
        if (testCase.File is not null)
        {
            xml.WriteAttributeString("file", Allowed(testCase.File));
        }

        if (testCase.Result is { } result)
        {
            xml.WriteStartElement(result.Status switch { JUnitStatus.Failure => "failure", JUnitStatus.Error => "error", _ => "skipped" });
            xml.WriteAttributeString("message", Allowed(result.Message));
            xml.WriteString(Allowed(result.Text));
            xml.WriteEndElement();
        }

        if (!string.IsNullOrEmpty(testCase.Output))
        {
            xml.WriteElementString("system-out", Allowed(testCase.Output));
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML 1.0 has no place for control characters or lone surrogates: a binary message must not spoil the file.
    private static string Allowed(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        var allowed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                allowed.Append(text[i]).Append(text[++i]);
            }
            else
            {
                allowed.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return allowed.ToString();
    }

    private sealed class Utf8StringWriter(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
