using System.Text;
using System.Xml.Linq;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Reports;

public sealed class SvrlWriterTests
{
    private static readonly XNamespace Svrl = "http://purl.oclc.org/dsdl/svrl";

    private const string Content = """
        <title>Essai</title><ns prefix="x" uri="urn:x"/>
        <pattern id="p"><title>Patron</title><rule context="x:b[matches(@c, '[0-9]{8}')]" id="r" role="info">
          <assert id="a" test="false()" role="warning" flag="f">faux &lt; <value-of select="@c"/></assert>
          <report id="b" test="true()">vrai</report>
          <assert id="c" test="xs:integer(@c) = number('x') idiv 1">erreur</assert>
        </rule></pattern>
        """;

    private const string Document = "<x:a xmlns:x='urn:x'><x:b c='1'/><x:b c='12345678'/></x:a>";

    [Test]
    public void The_ISO_layout_names_test_place_and_namespaces()
    {
        var root = Write(SchematronMode.Iso);
        var failed = root.Element(Svrl + "failed-assert")!;
        Assert.Multiple(() =>
        {
            Assert.That(root.Name, Is.EqualTo(Svrl + "schematron-output"));
            Assert.That(root.Attribute("title")?.Value, Is.EqualTo("Essai"));
            Assert.That(root.Element(Svrl + "ns-prefix-in-attribute-values")?.Attribute("uri")?.Value, Is.EqualTo("urn:x"));
            Assert.That(root.Element(Svrl + "active-pattern")?.Attribute("name")?.Value, Is.EqualTo("Patron"));
            Assert.That(root.Element(Svrl + "fired-rule")?.Attribute("context")?.Value, Is.EqualTo("x:b[matches(@c, '[0-9]{8}')]"));
            Assert.That((failed.Attribute("id")?.Value, failed.Attribute("test")?.Value, failed.Attribute("role")?.Value, failed.Attribute("flag")?.Value), Is.EqualTo(("a", "false()", "warning", "f")));
            Assert.That(failed.Attribute("location")?.Value, Is.EqualTo("/*:a[namespace-uri()='urn:x'][1]/*:b[namespace-uri()='urn:x'][2]"));
            Assert.That(failed.Element(Svrl + "text")?.Value, Is.EqualTo("faux < 12345678"));
            Assert.That(root.Elements(Svrl + "successful-report").Count(), Is.EqualTo(1));
            Assert.That(root.Element(XName.Get("not-evaluable", SvrlWriter.ExtensionNamespace))?.Attribute("code")?.Value, Is.EqualTo("FOAR0002"));
        });
    }

    [Test]
    public void The_layout_of_ANS_is_the_one_of_its_pipeline()
    {
        var root = Write(SchematronMode.Ans);
        var failed = root.Element(Svrl + "failed-assert")!;
        Assert.Multiple(() =>
        {
            Assert.That(root.Attribute("document")?.Value, Is.EqualTo("essai.xml"));
            Assert.That(root.Attribute("dateHeure")?.Value, Does.Match(@"^\d+/\d+/\d{4} à \d+:\d{2}:\d{2} \(temps UTC"));
            Assert.That(failed.Attribute("test"), Is.Null);
            Assert.That(failed.Attribute("location")?.Value, Is.EqualTo("/x:a/x:b[2]"));
            Assert.That(root.Element(Svrl + "fired-rule")?.Attribute("context")?.Value, Is.EqualTo("x:b[matches(@c, '[0-9]8')]"));
            Assert.That(root.Element(Svrl + "active-pattern")?.Attribute("name"), Is.Null);
            Assert.That(root.Document!.Nodes().OfType<XProcessingInstruction>().Single().Target, Is.EqualTo("xml-stylesheet"));
        });
    }

    private static XElement Write(SchematronMode mode)
    {
        using var folder = new TemporaryFolder();
        var load = folder.Load(Content, new SchematronOptions { Mode = mode });
        Assert.That(load.Diagnostics, Is.Empty);
        var result = new SchematronEvaluator(load.Rules!).Evaluate(Bench.Tree(Document))[0];
        using var output = new MemoryStream();
        SvrlWriter.Write(result, output);
        return XDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).Root!;
    }
}
