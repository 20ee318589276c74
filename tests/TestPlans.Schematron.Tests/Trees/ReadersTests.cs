using System.Text;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Tests.Trees;

/// <summary>The quick reader takes nothing that the reader of the platform refuses, and makes the same tree of what it takes.</summary>
public sealed class ReadersTests
{
    private static readonly string[] Seeds =
    [
        "<a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<!-- avant --><?cible donnée ?>\n<a b='1' c=\"&lt;&#xE9;&#10;\t é\">\r\n  texte &amp; suite<![CDATA[ <brut> \r\n]]>fin<b/><b x='y'>𝄞é]] ></b></a>\n<!-- après -->",
        "<p:a xmlns:p='u' xmlns='v' p:x='1' x='2'><b xmlns=''><c xmlns:p='w' p:y=''/></b><p:d xml:lang='fr' xml:space='preserve'> </p:d></p:a>",
        "\uFEFF<a>\n<b>1</b><b>2</b><!---->\r<?x?><c><![CDATA[]]></c></a>",
        "<a a1='' a2='' a3='' a4='' a5='' a6='' a7='' a8='' a9='' a10='' a11='' a12='' a13='' a14='' a15='' a16='' a17=''><été ô='à'/></a>",
    ];

    private static readonly string[] Pieces =
    [
        "<", ">", "/", "&", ";", "\"", "'", "=", " ", "\r", "\r\n", "\n", "\t", "]]>", "<![CDATA[", "<!--", "-->", "--", "<?x y?>", "?>", "&amp;", "&#13;", "&#x0;", "&#1114112;", "&é;", "&nbsp;", "é", "𝄞", "\uFFFE", "\u0001", "\u0085",
        " xmlns='u'", " xmlns:p='w'", " xmlns:p=''", " xmlns:xml='u'", " xmlns:xmlns='u'", " xmlns='http://www.w3.org/XML/1998/namespace'", " xml:space='x'", " p:q='1'", " b='2'", "<b>", "</b>", "<p:a/>", "<:a/>", "<a:/>", "<1/>", "<xml:a/>", "<xmlns:a/>", "<!DOCTYPE a>", "<?xml version='1.0'?>", "<?xml version='1.1'?>", "<?XML x?>", "<?a:b?>", "x", ":", "-", "·",
    ];

    private static int Count => Environment.GetEnvironmentVariable("TESTPLANS_FUZZ") is { Length: > 0 } count ? int.Parse(count) : 20_000;

    [TestCaseSource(nameof(Seeds))]
    public void A_document_gives_the_same_tree(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Multiple(() =>
        {
            Assert.That(Quick(bytes), Is.Not.Null, "le lecteur rapide devrait prendre ce document");
            Assert.That(Quick(bytes), Is.EqualTo(Platform(bytes)));
        });
    }

    [Test]
    public void Mutants_are_never_taken_wrongly()
    {
        var (taken, refused) = (0, 0);
        for (var seed = 0; seed < Count; seed++)
        {
            var bytes = Mutant(new Random(seed));
            var quick = Quick(bytes);
            if (quick is null)
            {
                refused++;
                continue;
            }

            taken++;
            Assert.That(quick, Is.EqualTo(Platform(bytes)), $"graine {seed} : {Encoding.UTF8.GetString(bytes)}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(taken, Is.GreaterThan(Count / 10));
            Assert.That(refused, Is.GreaterThan(Count / 10));
        });
    }

    [Test]
    public void Another_encoding_gives_the_same_tree_but_for_its_source()
    {
        const string Text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<é a='è'>ê<b/></é>";
        var latin = XmlTree.Load(Encoding.Latin1.GetBytes(Text), "x").Value!;
        Assert.That(Describe(latin), Is.EqualTo(Quick(Encoding.UTF8.GetBytes(Text.Replace("ISO-8859-1", "utf-8"))!.ToArray())!));
    }

    [Test]
    public void The_documents_of_the_kit_give_the_same_trees()
    {
        if (Environment.GetEnvironmentVariable("TESTPLANS_KIT") is not { Length: > 0 } kit || !Directory.Exists(kit))
        {
            Assert.Ignore("TESTPLANS_KIT ne désigne pas le kit TestContenuCDA de l’ANS : lecteurs non comparés sur ses documents.");
            return;
        }

        var quick = 0;
        foreach (var file in Directory.EnumerateFiles(kit, "*.xml", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            if (Quick(bytes) is { } tree)
            {
                quick++;
                Assert.That(tree == Platform(bytes), file);
            }
        }

        TestContext.Out.WriteLine($"{quick} fichiers lus de même par les deux lecteurs");
        Assert.That(quick, Is.GreaterThan(90));
    }

    private static byte[] Mutant(Random chance)
    {
        var text = new StringBuilder(Seeds[chance.Next(Seeds.Length)]);
        for (var edits = chance.Next(1, 4); edits > 0; edits--)
        {
            var at = chance.Next(text.Length + 1);
            switch (chance.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(chance.Next(4), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, Math.Min(chance.Next(20), text.Length - at)));
                    break;
                default:
                    text.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && chance.Next(20) == 0)
        {
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        }

        return bytes;
    }

    private static string? Quick(byte[] bytes) => Utf8TreeReader.TryRead(bytes, "x", XmlLimits.Default, out _) is { } tree ? Describe(tree) : null;

    private static string? Platform(byte[] bytes) => SafeXml.Read(bytes, static reader => TreeReader.Read(reader, "x", XmlLimits.Default)).Value is { } tree ? Describe(tree) : null;

    private static string Describe(XmlTree tree)
    {
        var text = new StringBuilder();
        for (var order = 0; order < tree.NodeCount; order++)
        {
            var node = tree.NodeAt(order);
            text.Append(order).Append(' ').Append(node.Kind).Append(' ').Append(node.Prefix).Append(node.Name).Append(' ').Append(node.Line).Append(':').Append(node.Column)
                .Append(" p").Append(node.Parent?.Order).Append(" e").Append(node.End).Append(" a").Append(node.AttributeCount).Append(" b").Append(node.PreviousSibling?.Order).Append(" n").Append(node.NextSibling?.Order)
                .Append(" «").Append(node.StringValue).Append('»');
            if (tree.Declarations.TryGetValue(order, out var declared))
            {
                text.AppendJoin(' ', declared.Select(static one => $"{one.Prefix}={one.Uri}"));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
