using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Tests;

/// <summary>One bound for every reader, and only for those who chose it.</summary>
internal sealed class DocumentSizeTests
{
    [Test]
    public async Task A_bound_holds_for_what_is_done_from_there_on_and_for_nobody_else()
    {
        await Task.Run(async () =>
        {
            DocumentSize.Set(2 * DocumentSize.Usual);
            Assert.That(await Task.Run(static () => (XmlLimits.Default.MaxBytes, XmlLimits.Default.MaxNodes, Er7Limits.Default.MaxBytes)), Is.EqualTo((128L << 20, 40_000_000, 128 << 20)));
            DocumentSize.Set(10);
            Assert.That(SafeXml.Check("<document/>"u8.ToArray())?.Message, Is.EqualTo("Le document dépasse la taille admise (10 octets)."));
            Assert.That(Er7Message.Parse("MSH|^~\\&|A|B"u8.ToArray()).Faults[0].Id, Is.EqualTo(Er7FaultIds.TooLarge));
            Assert.That(XmlLimits.Default.MaxNodes, Is.EqualTo(20_000_000), "a small bound takes nothing else away");
        });
        Assert.That((XmlLimits.Default.MaxBytes, XmlLimits.Default.MaxNodes, Er7Limits.Default.MaxBytes), Is.EqualTo((64L << 20, 20_000_000, 64 << 20)));
    }

    [TestCase(0)]
    [TestCase(DocumentSize.Largest + 1)]
    public void A_bound_that_cannot_be_is_refused(int bytes) => Assert.That(() => DocumentSize.Set(bytes), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
