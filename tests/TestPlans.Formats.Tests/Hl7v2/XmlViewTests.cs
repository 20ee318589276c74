using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Xml;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class XmlViewTests
{
    private static readonly XNamespace V2 = Er7XmlView.Namespace;

    [Test]
    public void Elements_are_named_by_structure_segment_field_and_type()
    {
        var root = Root(Er7XmlView.Of(Messages.Read(Messages.Creation), new FewTypes()));
        Assert.That(root.Name, Is.EqualTo(V2 + "ADT_A05"));
        var identifier = root.Element(V2 + "PID")!.Elements(V2 + "PID.3").ElementAt(1);
        Assert.That((string?)identifier.Element(V2 + "CX.1"), Is.EqualTo("258043523800194"));
        Assert.That((string?)identifier.Element(V2 + "CX.4")!.Element(V2 + "HD.2"), Is.EqualTo("1.2.250.1.213.1.4.10"));
        Assert.That((string?)root.Element(V2 + "PID")!.Element(V2 + "PID.8"), Is.EqualTo("F"));
        Assert.That((string?)root.Element(V2 + "MSH")!.Element(V2 + "MSH.2"), Is.EqualTo("^~\\&"));
        Assert.That(root.Descendants(V2 + "PID.2"), Is.Empty);
    }

    [Test]
    public void Nulls_escapes_and_empty_repetitions_are_kept()
    {
        var root = Root(Er7XmlView.Of(Messages.Read(Messages.Header() + "PID|||~a^\"\"||\\T\\<\\.br\\é\\X0D\\|\"\"|\\X01\\\r"), new FewTypes()));
        var pid = root.Element(V2 + "PID")!;
        Assert.That(pid.Elements(V2 + "PID.3").Select(element => element.ToString(SaveOptions.DisableFormatting)), Has.Exactly(2).Items);
        Assert.That(pid.Elements(V2 + "PID.3").First().IsEmpty || pid.Elements(V2 + "PID.3").First().Value.Length == 0, Is.True);
        Assert.That((string?)pid.Elements(V2 + "PID.3").Last().Element(V2 + "CX.2"), Is.EqualTo("\"\""));
        Assert.That((string?)pid.Element(V2 + "PID.6"), Is.EqualTo("\"\""));
        Assert.That(pid.Element(V2 + "PID.5")!.Value, Is.EqualTo("&<é\r"));
        Assert.That((string?)pid.Element(V2 + "PID.5")!.Element(V2 + "escape")!.Attribute("V"), Is.EqualTo(".br"));
        Assert.That((string?)pid.Element(V2 + "PID.7"), Is.EqualTo("\uFFFD"));
    }

    [Test]
    public void Each_line_knows_the_value_it_shows()
    {
        var message = Messages.Read(Messages.Creation);
        var view = Er7XmlView.Of(message, new FewTypes());
        var root = Root(view);
        var oid = root.Descendants(V2 + "HD.2").Single(element => element.Value.EndsWith(".4.10", StringComparison.Ordinal));
        var value = message["PID-3[2].4.2"];
        Assert.That(view.PlaceOf(((IXmlLineInfo)oid).LineNumber), Is.EqualTo(("PID-3[2].4.2", value.Line, value.Column)));
        Assert.That(view.PlaceOf(((IXmlLineInfo)root.Element(V2 + "PID")!).LineNumber), Is.EqualTo(("PID", 3, 1)));
        Assert.That(view.PlaceOf(((IXmlLineInfo)root).LineNumber), Is.EqualTo(("", 0, 0)));
        Assert.That(view.PlaceOf(0), Is.EqualTo(("", 0, 0)));
        Assert.That(view.PlaceOf(100_000), Is.EqualTo(("", 0, 0)));
    }

    [Test]
    public void Groups_are_elements_of_the_structure()
    {
        var message = Messages.Read(Messages.Header().Replace("ADT|", "ADT^A40^ADT_A39|") + "PID|1\rMRG|2\r");
        var segments = message.Segments;
        var root = Root(Er7XmlView.Of(message, new FewTypes(), [Er7Group.Of(segments[0]), new Er7Group("PATIENT", null, [Er7Group.Of(segments[1]), Er7Group.Of(segments[2])])]));
        Assert.That(root.Element(V2 + "ADT_A39.PATIENT")!.Elements().Select(element => element.Name.LocalName), Is.EqualTo(new[] { "PID", "MRG" }));
    }

    [Test]
    public void A_variable_field_has_the_type_that_OBX_2_names()
    {
        var root = Root(Er7XmlView.Of(Messages.Read(Messages.Header() + "OBX|1|CX|||a^^^b\rOBX|2|<>|||a^b\r"), new FewTypes()));
        Assert.That((string?)root.Descendants(V2 + "OBX.5").First().Element(V2 + "CX.4"), Is.EqualTo("b"));
        Assert.That((string?)root.Descendants(V2 + "OBX.5").Last().Element(V2 + "CM.2"), Is.EqualTo("b"), "an unknown type has anonymous components");
    }

    [Test]
    public void Whatever_can_be_read_makes_a_well_formed_view()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var bytes = new MessageGenerator(seed).Message();
            var random = new Random(seed);
            for (var edits = random.Next(4); edits > 0; edits--)
            {
                bytes[random.Next(9, bytes.Length)] = (byte)random.Next(256);
            }

            if (Er7Message.Parse(bytes).TryGet(out var message))
            {
                Assert.That(SafeXml.Check(Er7XmlView.Of(message, new FewTypes()).Bytes), Is.Null, $"seed {seed}");
            }
        }
    }

    private static XElement Root(Er7XmlView view)
    {
        var result = SafeXml.Load(view.Bytes);
        Assert.That(result.Fault, Is.Null);
        return result.Value!.Root!;
    }

    private sealed class FewTypes : IEr7Dictionary
    {
        public string? FieldType(string segment, int field) => (segment, field) switch
        {
            ("PID", 3) => "CX",
            ("PID", 5 or 6 or 7 or 8) => "ST",
            ("OBX", 5) => "varies",
            ("MSH", _) => "ST",
            _ => null,
        };

        public string? ComponentType(string type, int component) => type == "CX" && component == 4 ? "HD" : "ST";

        public bool IsComposite(string type) => type is "CX" or "HD";
    }
}
