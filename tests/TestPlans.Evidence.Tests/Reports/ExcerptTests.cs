using System.Diagnostics;
using System.Text;

namespace TestPlans.Evidence.Tests;

internal sealed class ExcerptTests
{
    private static TextDocument Text(string text) => new(Encoding.UTF8.GetBytes(text));

    [Test]
    public void The_caret_is_under_the_column()
    {
        var excerpt = Excerpt.Around(Text("un\n  deux\ntrois"), 2, 3)!;

        Assert.That(excerpt.Lines.Select(line => line.Text), Is.EqualTo(new[] { "un", "  deux", "trois" }));
        Assert.That(excerpt.Lines[1].Text[excerpt.Lines[1].Caret], Is.EqualTo('d'));
        Assert.That(excerpt.Lines[0].Caret, Is.EqualTo(-1));
    }

    [TestCase("a\rb\rc")]
    [TestCase("a\r\nb\r\nc")]
    [TestCase("a\nb\nc\n")]
    public void Every_end_of_line_counts_once(string text) =>
        Assert.That(Excerpt.Around(Text(text), 2, 1, 1)!.Lines.Select(line => line.Text), Is.EqualTo(new[] { "a", "b", "c" }));

    [Test]
    public void A_line_of_three_megabytes_is_cut_around_the_column()
    {
        var bytes = Encoding.UTF8.GetBytes("<x>\n" + new string('é', 1_450_000) + "ICI" + new string('b', 100_000) + "\n</x>");
        var watch = Stopwatch.StartNew();
        var line = Excerpt.Around(new TextDocument(bytes), 2, 1_450_001)!.Lines[1];

        Assert.That(line.Text[line.Caret..], Does.StartWith("ICIb"));
        Assert.That(line.Text, Does.StartWith("…é").And.EndsWith("b…"));
        Assert.That(line.Text, Has.Length.LessThan(200));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_surrogate_pair_is_never_split()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 300));
        for (var column = 200; column < 204; column++)
        {
            Assert.That(Excerpt.Around(Text(text), 1, column)!.Lines[0].Text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
        }
    }

    [TestCase(0)]
    [TestCase(9)]
    public void A_line_outside_the_document_has_no_excerpt(int line) =>
        Assert.That(Excerpt.Around(Text("a\nb"), line, 1), Is.Null);

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-8")]
    [TestCase("iso-8859-1")]
    public void The_encoding_is_seen_from_the_bytes(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("un\nété")];
        Assert.That(new TextDocument(bytes).Line(2), Is.EqualTo("été"));
    }
}
