namespace TestPlans.Packs.Tests.Schema;

public sealed class CompiledSchemaTests
{
    [Test]
    public void The_schema_compiles_without_a_complaint() => Assert.That(CdaSchema.Shared.Value.IsCompiled);

    [Test]
    public void A_root_that_no_schema_declares_is_refused() =>
        Assert.That(CdaSchema.Shared.Value.Errors("<ClinicalDocument/>"), Is.Not.Empty);

    [TestCase("<oups/>", "oups")]
    [TestCase("<id xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='OUPS'/>", "xsi:type")]
    public void A_self_presenting_document_is_judged_inside_its_style_sheet(string content, string expected)
    {
        var sheet = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'/><contenu xmlns='urn:autre'>"
            + "<ClinicalDocument xmlns='urn:hl7-org:v3'><typeId root='2.16.840.1.113883.1.3' extension='x'/>" + content + "</ClinicalDocument></contenu></xsl:stylesheet>";
        Assert.That(CdaSchema.Shared.Value.Errors(sheet), Has.Some.Contains(expected));
    }
}
