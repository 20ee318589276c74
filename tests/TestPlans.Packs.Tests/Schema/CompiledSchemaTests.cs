namespace TestPlans.Packs.Tests.Schema;

public sealed class CompiledSchemaTests
{
    [Test]
    public void The_schema_compiles_without_a_complaint() => Assert.That(CdaSchema.Shared.Value.IsCompiled);

    [Test]
    public void A_root_that_no_schema_declares_is_refused() =>
        Assert.That(CdaSchema.Shared.Value.Errors("<ClinicalDocument/>"), Is.Not.Empty);

    [Test]
    public void A_self_presenting_document_is_judged_inside_its_style_sheet()
    {
        const string Sheet = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'/>{0}</xsl:stylesheet>";
        var errors = CdaSchema.Shared.Value.Errors(Sheet.Replace("{0}", "<ClinicalDocument xmlns='urn:hl7-org:v3'><oups/></ClinicalDocument>", StringComparison.Ordinal));
        Assert.That(errors, Has.Some.Contains("oups"));
    }
}
