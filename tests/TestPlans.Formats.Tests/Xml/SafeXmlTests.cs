using System.Text;
using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Tests.Xml;

public sealed class SafeXmlTests
{
    [Test]
    public void A_document_keeps_its_positions()
    {
        var result = SafeXml.Load(Encoding.UTF8.GetBytes("<a>\n  <b id='1'/>\n</a>"));
        IXmlLineInfo line = result.Value!.Root!.Element("b")!.Attribute("id")!;
        Assert.That((line.LineNumber, line.LinePosition, result.Fault), Is.EqualTo((2, 6, (XmlFault?)null)));
    }

    [TestCase("utf-8", "UTF-16", true)]
    [TestCase("UTF-16", "UTF-16", false)]
    [TestCase("ISO-8859-1", "UTF-8", true)]
    [TestCase("UTF-8", "UTF-8", false)]
    public void A_mark_that_contradicts_the_declared_encoding_is_the_fault_itself(string declared, string mark, bool isFault)
    {
        var encoding = mark == "UTF-16" ? Encoding.Unicode : Encoding.UTF8;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{declared}'?>\n<a>é</a>")];
        var fault = SafeXml.Load(bytes).Fault;
        Assert.That(fault is not null, Is.EqualTo(isFault), fault?.Message);
        if (isFault)
        {
            Assert.That(fault!.Message, Does.Contain($"déclare l’encodage « {declared} », mais commence par la marque de {mark}"));
            Assert.That((fault.Line, fault.Column), Is.EqualTo((1, 21)));
        }
    }

    [TestCase("UTF-16", true)]
    [TestCase("utf-16LE", true)]
    [TestCase("UTF-8", false)]
    [TestCase("ISO-8859-1", false)]
    public void Bytes_that_cannot_be_of_the_declared_encoding_are_the_fault_itself(string declared, bool isFault)
    {
        var fault = SafeXml.Load(Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{declared}'?>\n<a>e</a>")).Fault;
        Assert.That((fault?.Line, fault?.Column), Is.EqualTo(isFault ? ((int?)1, (int?)21) : (null, null)), fault?.Message);
        Assert.That(fault?.Message.Contains($"déclare l’encodage « {declared} », mais s’écrit à un octet par lettre", StringComparison.Ordinal) ?? false, Is.EqualTo(isFault));
    }

    [TestCase("", "vide", 0)]
    [TestCase(" \n ", "vide", 0)]
    [TestCase("hello", "Ce n’est pas du XML", 1)]
    [TestCase("%PDF-1.4", "Ce n’est pas du XML", 1)]
    [TestCase("<a>\n<b></a>", "ne ferme pas", 2)]
    [TestCase("<a>\n<b>", "tronqué : l’élément « b »", 2)]
    [TestCase("<a b='1' b='2'/>", "répété", 1)]
    [TestCase("<a/><b/>", "plusieurs éléments racines", 1)]
    [TestCase("<p:a/>", "préfixe « p »", 1)]
    [TestCase("<a>&nbsp;</a>", "entité « nbsp »", 1)]
    [TestCase("<a>&#1;</a>", "caractère", 1)]
    [TestCase("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "DOCTYPE", 1)]
    [TestCase("<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><a>&y;</a>", "DOCTYPE", 1)]
    [TestCase("<?xml version='1.0' encoding='klingon'?><a/>", "encodage", 1)]
    [TestCase("\n<?xml version='1.0'?><a/>", "déclaration XML", 2)]
    public void A_wrong_document_is_a_fault_in_French_with_its_line(string text, string message, int line)
    {
        var fault = SafeXml.Load(Encoding.UTF8.GetBytes(text)).Fault;
        Assert.Multiple(() =>
        {
            Assert.That(fault?.Message, Does.Contain(message));
            Assert.That(fault?.Line, Is.EqualTo(line));
        });
    }

    [Test]
    public void Bytes_that_are_not_the_declared_encoding_are_a_fault() =>
        Assert.That(SafeXml.Load(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='UTF-8'?><a>é</a>")).Fault?.Message, Does.Contain("encodage"));

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("iso-8859-1")]
    [TestCase("iso-8859-15")]
    [TestCase("windows-1252")]
    public void A_declared_encoding_is_followed(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. name == "utf-16" ? encoding.Preamble.ToArray() : [], .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>é</a>")];
        Assert.That(SafeXml.Load(bytes).Value?.Root?.Value, Is.EqualTo("é"));
    }

    [Test]
    public void A_byte_order_mark_is_taken()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "<a/>"u8];
        Assert.That(SafeXml.Load(bytes).Value?.Root?.Name, Is.EqualTo((XName)"a"));
    }

    [TestCase(10, false)]
    [TestCase(11, true)]
    public void Depth_is_bounded(int depth, bool refused)
    {
        var text = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        var fault = SafeXml.Check(Encoding.UTF8.GetBytes(text), new XmlLimits { MaxDepth = 9 });
        Assert.That(fault?.Message, refused ? Is.EqualTo("La profondeur des éléments dépasse 9 niveaux.") : Is.Null);
    }

    [TestCase(4, false)]
    [TestCase(3, true)]
    public void Size_is_bounded(int maximum, bool refused) =>
        Assert.That(SafeXml.Check("<a/>"u8.ToArray(), new XmlLimits { MaxBytes = maximum })?.Message, refused ? Does.Contain("taille") : Is.Null);

    [Test]
    public void A_hundred_thousand_levels_are_one_fault() =>
        Assert.That(SafeXml.Load(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)))).Fault?.Message, Does.Contain("profondeur"));

    [Test]
    public void A_folder_and_an_absent_file_are_faults()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SafeXml.LoadFile(TestContext.CurrentContext.TestDirectory).Fault?.Message, Does.Contain("dossier"));
            Assert.That(SafeXml.LoadFile("absent.xml").Fault?.Message, Does.Contain("n’existe pas"));
        });
    }
}
