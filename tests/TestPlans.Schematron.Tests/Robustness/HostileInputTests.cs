using System.Diagnostics;
using System.Text;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Robustness;

/// <summary>Hostile documents and rules cost bounded time and memory, and end in one clear answer.</summary>
public sealed class HostileInputTests
{
    [Test]
    public void A_document_100_000_deep_is_one_fault()
    {
        var text = new StringBuilder().Insert(0, "<a>", 100_000).Insert(300_000, "</a>", 100_000).ToString();
        Assert.That(XmlTree.Load(Encoding.UTF8.GetBytes(text), "x").Fault?.Message, Does.Contain("profondeur"));
    }

    [Test]
    public void A_document_10_000_deep_is_judged()
    {
        using var folder = new TemporaryFolder();
        var load = folder.Load("<pattern><rule context='b'><report test='count(ancestor::a) = 9999'/></rule></pattern>");
        var tree = Bench.Tree(new StringBuilder().Insert(0, "<a>", 9_999).Append("<b/>").Insert((9_999 * 3) + 4, "</a>", 9_999).ToString());
        Assert.That(new SchematronEvaluator(load.Rules!).Evaluate(tree)[0].Events, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_document_of_tiny_elements_takes_less_than_six_times_its_size()
    {
        var line = "<a>12</a>\n"u8;
        var bytes = new byte[20_000_007];
        "<r>"u8.CopyTo(bytes);
        for (var at = 3; at < bytes.Length - 4; at += line.Length)
        {
            line.CopyTo(bytes.AsSpan(at));
        }

        "</r>"u8.CopyTo(bytes.AsSpan(bytes.Length - 4));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = XmlTree.Load(bytes, "x").Value!;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Multiple(() =>
        {
            Assert.That(tree.NodeCount, Is.EqualTo(6_000_002));
            Assert.That(bytes.Length + allocated, Is.LessThan(6L * bytes.Length), "le document et tout ce qui est alloué pour le lire");
        });
    }

    [TestCase("UTF-8")]
    [TestCase("ISO-8859-1")]
    public void Too_many_nodes_are_one_fault_with_its_place(string encoding)
    {
        var bytes = Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{encoding}'?>\n<a>\n" + string.Concat(Enumerable.Repeat("<b/>", 100)) + "</a>");
        var limits = new Formats.Xml.XmlLimits { MaxNodes = 50 };
        var fault = XmlTree.Load(bytes, "x", limits).Fault!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.StartWith("Le document dépasse 50 nœuds"));
            Assert.That(fault.Line, Is.EqualTo(3));
            Assert.That(XmlTree.Load(bytes, "x", limits with { MaxNodes = 200 }).Value?.NodeCount, Is.EqualTo(103));
        });
    }

    [Test]
    public void Depth_costs_in_proportion()
    {
        using var folder = new TemporaryFolder();
        var evaluator = new SchematronEvaluator(folder.Load("<pattern><rule context='a//a'><report test='@x'/></rule></pattern>").Rules!);
        var (half, whole) = (Allocated(4_000), Allocated(8_000));
        Assert.That(whole, Is.LessThan(3 * half));

        long Allocated(int depth)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = evaluator.Evaluate(XmlTree.Load(bytes, "x").Value!);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void A_place_is_found_on_one_long_line()
    {
        var text = "<a>é𝄞" + string.Concat(Enumerable.Repeat("<b c='1'/>", 50_000)) + "</a>";
        var tree = Bench.Tree(text);
        var last = tree.NodeAt(tree.NodeCount - 1);
        Assert.That((last.Kind.ToString(), last.Line, last.Column), Is.EqualTo(("Attribute", 1, text.LastIndexOf("c='1'", StringComparison.Ordinal) + 1)));
    }

    [Test]
    public void An_attribute_of_50_MB_takes_less_than_six_times_its_size()
    {
        var bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'x');
        "<a b='"u8.CopyTo(bytes);
        "'/>"u8.CopyTo(bytes.AsSpan(bytes.Length - 3));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var tree = XmlTree.Load(bytes, "x").Value!;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Multiple(() =>
        {
            Assert.That(tree.NodeCount, Is.EqualTo(3));
            Assert.That(after - before, Is.LessThan(6L * bytes.Length));
        });
        GC.KeepAlive(tree);
    }

    [TestCase("document('jdv.xml')//concept[@code = current()/@code]")]
    [TestCase("@code = document('jdv.xml')//concept/@code")]
    public void A_value_set_of_500_000_codes_is_indexed(string test)
    {
        using var folder = new TemporaryFolder();
        var text = new StringBuilder("<set>");
        for (var index = 0; index < 500_000; index++)
        {
            text.Append("<concept code=\"C").Append(index).Append("\" displayName=\"Code ").Append(index).Append("\"/>\n");
        }

        var path = folder.Write("jdv.xml", text.Append("</set>").ToString());
        var load = folder.Load("<pattern><rule context='b'><assert test=\"" + test + "\"/></rule></pattern>");
        var evaluator = new SchematronEvaluator(load.Rules!);
        var document = Bench.Tree("<a>" + string.Concat(Enumerable.Range(0, 2_000).Select(static index => $"<b code='C{index * 300}'/>")) + "</a>");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _ = evaluator.Evaluate(document);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var result = evaluator.Evaluate(document)[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.Events.Count(static one => one.Kind == SchematronEventKind.FailedAssert), Is.EqualTo(333));
            Assert.That(after - before, Is.LessThan(6 * new FileInfo(path).Length), "mémoire");
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)), "durée");
        });
    }

    [TestCase("(a+)+$")]
    [TestCase("(a|aa)+$")]
    [TestCase("(.*a){20}$")]
    public void A_catastrophic_regular_expression_ends(string pattern)
    {
        var clock = Stopwatch.StartNew();
        var answer = Bench.Code($"matches('{new string('a', 3_000)}!', '^{pattern}')");
        Assert.Multiple(() =>
        {
            Assert.That(answer, Is.EqualTo("= false").Or.EqualTo("TPRX0001"));
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(8)));
        });
    }

    [Test]
    public void Nested_descendant_steps_do_not_explode()
    {
        var xml = new StringBuilder().Insert(0, "<a>", 300).Insert(900, "</a>", 300).ToString();
        var clock = Stopwatch.StartNew();
        Assert.That(Bench.Ask("count(//a//a//a//a//a)", xml), Is.EqualTo("296"));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [TestCase("((((")]
    [TestCase("a[")]
    [TestCase("- - - ")]
    [TestCase("if (")]
    [TestCase("(:(:")]
    public void A_repeated_opening_is_a_syntax_error(string part)
    {
        foreach (var count in new[] { 1, 500, 20_000 })
        {
            var text = string.Concat(Enumerable.Repeat(part, count));
            Assert.That(Assert.Throws<XPathException>(() => XPathExpression.Compile(text, new Dictionary<string, string>()))!.Code, Is.EqualTo("XPST0003"));
        }
    }

    [Test]
    public void A_long_sum_is_computed_or_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Bench.Code(string.Join('+', Enumerable.Repeat("1", 1_000))), Is.EqualTo("= 1000"));
            Assert.That(Bench.Code(string.Join('+', Enumerable.Repeat("1", 100_000))), Is.EqualTo("XPST0003"));
        });
    }

    [TestCase("", "schema-unreadable")]
    [TestCase("<schema", "schema-unreadable")]
    [TestCase("<html/>", "not-a-schema")]
    [TestCase("<schema xmlns='http://www.ascc.net/xml/schematron'/>", "not-a-schema")]
    [TestCase("<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='javascript'/>", "query-binding")]
    [TestCase("<!DOCTYPE s [<!ENTITY x 'y'>]><schema xmlns='http://purl.oclc.org/dsdl/schematron'/>", "schema-unreadable")]
    public void A_malformed_schema_is_one_diagnostic(string text, string code)
    {
        using var folder = new TemporaryFolder();
        var load = SchematronRules.Load(folder.Write("s.sch", text));
        Assert.That((load.Rules, load.Diagnostics.Single().Code), Is.EqualTo(((SchematronRules?)null, code)));
    }

    [Test]
    public void A_schema_that_is_absent_or_a_folder_is_one_diagnostic()
    {
        using var folder = new TemporaryFolder();
        Assert.That(SchematronRules.Load(folder["absent.sch"]).Diagnostics.Single().Code, Is.EqualTo("schema-unreadable"));
        Assert.That(SchematronRules.Load(Path.GetDirectoryName(folder["x"])!).Diagnostics.Single().Code, Is.EqualTo("schema-unreadable"));
    }
}
