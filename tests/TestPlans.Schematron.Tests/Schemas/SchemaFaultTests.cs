using System.Diagnostics;
using System.Text;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Schemas;

/// <summary>A schema that does not compile says why in French, at its place; a document with countless faults has a bounded answer.</summary>
public sealed class SchemaFaultTests
{
    private const string Start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:t'\n    targetNamespace='urn:t'>\n";

    [TestCase("<xs:element name='a' type='inconnu'/>", "Schéma XML incorrect dans l’élément « a » : le type « urn:t:inconnu » n’est pas déclaré.", 3)]
    [TestCase("<xs:element name='a'/>\n<xs:element name='a'/>", "Schéma XML incorrect dans l’élément « a » : l’élément « urn:t:a » est déclaré deux fois.", 4)]
    [TestCase("<xs:element name='a'><xs:complexType><xs:sequence>\n<xs:element ref='b'/></xs:sequence></xs:complexType></xs:element>", "l’élément « urn:t:b » n’est pas déclaré.", 4)]
    [TestCase("<xs:complexType name='t'><xs:attribute ref='b'/></xs:complexType><xs:element name='a'/>", "dans le type « t » : l’attribut « urn:t:b » n’est pas déclaré.", 3)]
    [TestCase("<xs:complexType name='t'><xs:complexContent><xs:extension base='z'/></xs:complexContent></xs:complexType><xs:element name='a'/>", "le type « urn:t:z », que ce type étend, n’est pas déclaré.", 3)]
    [TestCase("<xs:element name='a'><xs:complexType><xs:choice><xs:element name='b'/><xs:sequence><xs:element name='b'/></xs:sequence></xs:choice></xs:complexType></xs:element>", "le modèle de contenu est ambigu : deux chemins mènent à l’élément « b ».", 3)]
    [TestCase("<xs:element/>", "l’attribut obligatoire « name » manque.", 3)]
    [TestCase("<xs:element name='a'><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='['/></xs:restriction></xs:simpleType></xs:element>", "le motif (xs:pattern) est une expression rationnelle incorrecte.", 3)]
    [TestCase("<xs:element name='a' minOccurs='2'/>", "l’attribut « minOccurs » n’est pas admis à cet endroit d’un schéma.", 3)]
    [TestCase("<xs:simpleType name='t'><xs:restriction base='t'/></xs:simpleType><xs:element name='a'/>", "un type se définit par lui-même.", 3)]
    [TestCase("<xs:element name='a'><xs:complexType><xs:sequence><xs:element name='b' minOccurs='3' maxOccurs='1'/></xs:sequence></xs:complexType></xs:element>", "minOccurs est plus grand que maxOccurs.", 3)]
    [TestCase("<xs:element name='a'/>texte", "ce texte n’est pas admis à cet endroit d’un schéma : « texte ».", 3)]
    public void A_fault_of_a_schema_has_French_words_and_its_line(string content, string words, int line)
    {
        using var folder = new TemporaryFolder();
        var load = SchemaSet.Load(folder.Write("s.xsd", Start + content + "</xs:schema>"));
        Assert.That(load.Schemas, Is.Null);
        var fault = load.Diagnostics.First(one => one.Code == "xsd-schema");
        Assert.That(fault.Message, Does.EndWith(words));
        Assert.That((fault.Line, Path.GetFileName(fault.File)), Is.EqualTo((line, "s.xsd")));
        Assert.That(load.Diagnostics.Select(static one => one.Message), Has.None.Contains("en anglais"));
    }

    [Test]
    public void What_is_too_rare_to_have_French_words_is_said_to_be_English()
    {
        using var folder = new TemporaryFolder();
        var load = SchemaSet.Load(folder.Write("s.xsd", Start + "<xs:element name='a'><xs:complexType><xs:all maxOccurs='2'/></xs:complexType></xs:element></xs:schema>"));
        Assert.That(load.Schemas, Is.Null);
        Assert.That(load.Diagnostics[0].Message, Does.Contain("(en anglais : "));
    }

    [Test]
    public void A_root_that_is_no_schema_is_refused_in_French()
    {
        using var folder = new TemporaryFolder();
        var load = SchemaSet.Load(folder.Write("s.xsd", "<a/>"));
        Assert.That((load.Schemas, load.Diagnostics[0].IsError), Is.EqualTo(((SchemaSet?)null, true)));
        Assert.That(load.Diagnostics[0].Message, Does.Contain("l’élément racine n’est pas xs:schema"));
    }

    [Test]
    public void The_fault_of_an_included_schema_names_that_schema()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inclus.xsd", Start + "\n\n<xs:element name='b' type='inconnu'/></xs:schema>");
        var load = SchemaSet.Load(folder.Write("s.xsd", Start + "<xs:include schemaLocation='inclus.xsd'/><xs:element name='a'/></xs:schema>"));
        var fault = load.Diagnostics.Single();
        Assert.That((Path.GetFileName(fault.File), fault.Line, fault.IsError), Is.EqualTo(("inclus.xsd", 5, true)));
    }

    [TestCase(999, 999, "")]
    [TestCase(1_000, 1_000, "")]
    [TestCase(1_001, 1_001, "… et 1 autre faute de schéma à partir d’ici, comptées sans être détaillées.")]
    [TestCase(60_000, 1_001, "… et 59000 autres fautes de schéma à partir d’ici, comptées sans être détaillées.")]
    public void Faults_past_the_bound_are_counted(int faults, int said, string last)
    {
        using var folder = new TemporaryFolder();
        var schemas = SchemaSet.Load(folder.Write("s.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'><xs:complexType><xs:sequence><xs:element name='b' type='xs:date' maxOccurs='unbounded'/></xs:sequence></xs:complexType></xs:element></xs:schema>")).Schemas!;
        var document = new StringBuilder("<a>\n");
        for (var index = 0; index < faults; index++)
        {
            document.Append("<b>x</b>\n");
        }

        var watch = Stopwatch.StartNew();
        var findings = schemas.Validate(Encoding.UTF8.GetBytes(document.Append("</a>").ToString()));
        Assert.That(findings, Has.Count.EqualTo(said));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        if (last.Length > 0)
        {
            Assert.That((findings[^1].Id, findings[^1].Message, findings[^1].Line), Is.EqualTo(("xsd-more", last, 1_002)));
        }
    }
}
