using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

internal sealed class VersionAndBodyStepsTests
{
    private const string Second = """
        <id root="2.999.1.2"/><setId root="2.999.1.9"/><versionNumber value="2"/><relatedDocument typeCode="RPLC"><parentDocument><id root="2.999.1.1"/></parentDocument></relatedDocument>
        """;

    private const string Pdf = "JVBERi0xLjQKJSVFT0YK";

    [TestCase("", "", null)]
    [TestCase("<id root=\"2.999.1.2\"/><setId", "<id root=\"2.999.1.1\"/><setId", "même identifiant")]
    [TestCase("setId root=\"2.999.1.9\"", "setId root=\"2.999.1.8\"", "setId")]
    [TestCase("versionNumber value=\"2\"", "versionNumber value=\"1\"", "numéro de version")]
    [TestCase("versionNumber value=\"2\"", "versionNumber value=\"deux\"", "numéro de version")]
    [TestCase("typeCode=\"RPLC\"", "typeCode=\"APND\"", "ne référence pas")]
    [TestCase("<parentDocument><id root=\"2.999.1.1\"/>", "<parentDocument><id root=\"2.999.1.7\"/>", "ne référence pas")]
    public void A_new_version_replaces_the_previous_one(string right, string wrong, string? word)
    {
        using var scene = new Scene();
        scene.TestCase.Previous = Scene.Document();
        scene.TestCase.Document = Scene.Document(right.Length == 0 ? Second : Second.Replace(right, wrong));
        var steps = new VersionSteps(scene.Reading);
        if (word is null)
        {
            Assert.DoesNotThrow(steps.Replaces);
        }
        else
        {
            Assert.That(Assert.Throws<JudgementException>(steps.Replaces)!.Message, Does.Contain(word));
        }
    }

    [Test]
    public void Without_a_correction_there_is_nothing_to_compare()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document();
        Assert.Throws<PlanException>(new VersionSteps(scene.Reading).Replaces);
    }

    [TestCase("application/pdf", Pdf, null)]
    [TestCase("image/png", Pdf, "annoncé")]
    [TestCase("application/pdf", "JVBERi0xLjQK", "complet")]
    [TestCase("application/pdf", "SGVsbG8gJSVFT0Y=", "complet")]
    [TestCase("application/pdf", "JVBERi0xLj*", "base64")]
    public void The_body_is_a_whole_PDF(string mediaType, string content, string? word)
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(body: $"<nonXMLBody><text mediaType=\"{mediaType}\" representation=\"B64\">{content}</text></nonXMLBody>");
        var steps = new BodySteps(scene.Reading);
        if (word is null)
        {
            Assert.DoesNotThrow(steps.IsReadablePdf);
        }
        else
        {
            Assert.That(Assert.Throws<JudgementException>(steps.IsReadablePdf)!.Message, Does.Contain(word));
        }
    }

    [Test]
    public void A_structured_body_is_no_PDF()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(body: Scene.AllergySection);
        Assert.Throws<JudgementException>(new BodySteps(scene.Reading).IsReadablePdf);
    }
}
