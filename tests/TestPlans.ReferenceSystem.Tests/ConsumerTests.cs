using TestPlans.Formats.Cda;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>The consumer integrates what is right, stops what is not, and says why.</summary>
public sealed class ConsumerTests
{
    private static readonly TestPatient Jeanne = Acts.Patient("TESTMARTIN").Identity;

    private static Artefact Vsm => Acts.Software().Produce(new Act(Jeanne, "dossier complet", "VSM", Replaces: false));

    private static Artefact Report => Acts.Software().Produce(new Act(Jeanne, "consultation de suivi", Acts.Report, Replaces: false));

    [Test]
    public void A_right_document_goes_into_the_file_of_its_patient_in_silence()
    {
        var seen = Acts.Software().Consume(Vsm, Jeanne);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Decision, Is.EqualTo(ConsumptionDecision.Integrated));
            Assert.That(seen.PatientFile, Is.EqualTo("258043523810191"));
            Assert.That(seen.Warnings, Is.Empty);
            Assert.That(seen.DisplayedHeader, Does.Contain("Synthèse médicale").And.Contain("TESTMARTIN").And.Contain("12/04/1958").And.Contain("Paul TESTDURAND").And.Contain("02/03/2026"));
            Assert.That(seen.DisplayedBody, Does.Contain("TESTFORMINE 1000 mg, comprimé").And.Contain("1 comprimé toutes les 12 heures").And.Contain("Chute à domicile"));
        });
    }

    [Test]
    public void Coded_data_come_back_from_the_entries()
    {
        var seen = Acts.Software().Consume(Vsm, Jeanne);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Section("Traitements")!.Rows.Select(row => (row["traitement"], row["posologie"], row["code"])), Is.EqualTo(new[]
            {
                ("TESTOPRIL 5 mg, comprimé", "1 comprimé par jour", "69999901"),
                ("TESTFORMINE 1000 mg, comprimé", "1 comprimé toutes les 12 heures", "69999902"),
            }));
            Assert.That(seen.Section("Allergies et hypersensibilités")!.Rows.Single()["allergie"], Is.EqualTo("pénicilline"));
            Assert.That(seen.Section("Pathologies en cours")!.Rows.Select(row => row["code"]), Is.EqualTo(new[] { "I10", "E11.9" }));
        });
    }

    [TestCase("extension=\"258043523810191\"", "extension=\"201037505604232\"", "matricule INS")]
    [TestCase("qualifier=\"BR\">TESTMARTIN", "qualifier=\"BR\">TESTMARTINE", "nom de naissance")]
    [TestCase("qualifier=\"BR\">Jeanne", "qualifier=\"BR\">Jeannette", "prénom")]
    [TestCase("<given>Jeanne Marie</given>", "<given>Jeanne</given>", "liste des prénoms")]
    [TestCase("administrativeGenderCode code=\"F\"", "administrativeGenderCode code=\"M\"", "sexe")]
    [TestCase("birthTime value=\"19580412\"", "birthTime value=\"19590412\"", "date de naissance")]
    [TestCase("<county>35238</county>", "<county>35239</county>", "lieu de naissance")]
    [TestCase("<id root=\"1.2.250.1.213.1.4.10\" extension=\"258043523810191\" />", "", "matricule INS")]
    public void A_discordant_identity_is_held_with_a_warning_that_names_the_trait(string right, string wrong, string trait)
    {
        var seen = Acts.Software().Consume(Vsm.Edited(right, wrong), Jeanne);
        Assert.That(seen.Decision, Is.EqualTo(ConsumptionDecision.Held));
        Assert.That(seen.PatientFile, Is.Null);
        Assert.That(string.Join(" ", seen.Warnings!), Does.Contain(trait));
        Assert.That(seen.Sections, Is.Empty);
    }

    [Test]
    public void A_document_is_taken_once_and_a_version_of_its_set_once()
    {
        var software = Acts.Software();
        var first = Acts.Software().Produce(new Act(Jeanne, "dossier complet", "VSM", Replaces: false));
        var second = Acts.Software().Produce(new Act(Jeanne, "dossier complet", "VSM", Replaces: true));
        string Id(Artefact of) => CdaHeaderReader.Read(of.Content).TryGet(out var header, out _) ? header.Id!.Root : "";

        Assert.That(software.Consume(first, Jeanne).Decision, Is.EqualTo(ConsumptionDecision.Integrated));
        var again = software.Consume(first, Jeanne);
        Assert.That((again.Decision, again.PatientFile), Is.EqualTo((ConsumptionDecision.Refused, (string?)null)), "the same document");
        Assert.That(again.Warnings!.Single(), Does.Contain(Id(first)).And.Contain("déjà"));
        var sameVersion = software.Consume(second.Edited("versionNumber value=\"2\"", "versionNumber value=\"1\""), Jeanne);
        Assert.That(sameVersion.Decision, Is.EqualTo(ConsumptionDecision.Refused), "another document of the same set and version");
        Assert.That(software.Consume(second, Jeanne).Decision, Is.EqualTo(ConsumptionDecision.Integrated), "what was refused is not remembered, the next version is new");
    }

    [TestCase("</ClinicalDocument>", "", "document illisible")]
    [TestCase("<ClinicalDocument", "<!DOCTYPE a><ClinicalDocument", "document illisible")]
    public void A_malformed_document_is_refused(string right, string wrong, string warning)
    {
        var seen = Acts.Software().Consume(Vsm.Edited(right, wrong), Jeanne);
        Assert.That((seen.Decision, seen.PatientFile), Is.EqualTo((ConsumptionDecision.Refused, (string?)null)));
        Assert.That(seen.Warnings!.Single(), Does.StartWith(warning));
    }

    [TestCase("%PDF", "rien")]
    [TestCase("base64", "*")]
    public void A_body_that_cannot_be_shown_is_refused(string _, string start)
    {
        var text = Report.Text();
        var at = text.IndexOf("representation=\"B64\">", StringComparison.Ordinal) + "representation=\"B64\">".Length;
        var wrong = text[..at] + (start == "*" ? "***" : "QUJD") + text[text.IndexOf("</text>", at, StringComparison.Ordinal)..];
        var seen = Acts.Software().Consume(new Artefact("d.xml", "application/xml", System.Text.Encoding.UTF8.GetBytes(wrong)), Jeanne);
        Assert.That(seen.Decision, Is.EqualTo(ConsumptionDecision.Refused));
        Assert.That(seen.Warnings!.Single(), Does.StartWith("le corps du document n’est pas"));
    }

    [TestCase("code=\"18776-5\"", "code=\"18776-6\"", "« Traitement au long cours » manque")]
    [TestCase("value=\"#testopril\"", "value=\"#absent\"", "renvoie au texte « #absent »")]
    public void A_content_that_does_not_conform_is_held(string right, string wrong, string warning)
    {
        var seen = Acts.Software().Consume(Vsm.Edited(right, wrong), Jeanne);
        Assert.That(seen.Decision, Is.EqualTo(ConsumptionDecision.Held));
        Assert.That(string.Join(" ", seen.Warnings!), Does.Contain(warning));
    }

    [TestCaseSource(nameof(ConsumerDefects))]
    public void Each_defect_of_the_consumer_shows_on_some_document(object defect)
    {
        var one = (Defect)defect;
        if (one.Behaviour == Behaviours.NoRestitution)
        {
            var silent = ((IContentConsumer)Acts.Software(one).Actor(ActorRole.ContentConsumer)!).ConsumeAsync(new ConsumptionRequest(Vsm, Jeanne), default).Result;
            Assert.That(silent, Is.TypeOf<NotInTime<Consumption>>());
            return;
        }

        Assert.That(Documents().Any(document => Shown(Acts.Software(one), document) != Shown(Acts.Software(), document)), Is.True);
    }

    private static IEnumerable<Defect> ConsumerDefects => DefectCatalogue.Load().Where(defect => defect.Behaviour?.StartsWith("consommateur-", StringComparison.Ordinal) == true);

    // What the system shows of a document, then of the same again, then of another document of the same version.
    private static string Shown(ReferenceSoftware software, Artefact document) => string.Concat(
        new[] { document, document, Renumbered(document) }
            .Select(each => System.Text.Encoding.UTF8.GetString(RestitutionFile.Write(document.Sha256, software.Consume(each, Jeanne)))));

    private static Artefact Renumbered(Artefact document)
    {
        var text = document.Text();
        return new Artefact("autre.xml", document.MediaType, System.Text.Encoding.UTF8.GetBytes(text.Insert(text.IndexOf("<id root=\"", StringComparison.Ordinal) + "<id root=\"".Length, "2.999.")));
    }

    private static IEnumerable<Artefact> Documents()
    {
        var report = Report.Text();
        var at = report.IndexOf("representation=\"B64\">", StringComparison.Ordinal) + "representation=\"B64\">".Length;
        return
        [
            Vsm,
            Vsm.Edited("extension=\"258043523810191\"", "extension=\"258043523810192\""),
            Vsm.Edited("qualifier=\"BR\">TESTMARTIN", "qualifier=\"BR\">TESTMARTINE"),
            Vsm.Edited("qualifier=\"BR\">Jeanne", "qualifier=\"BR\">Jeannette"),
            Vsm.Edited("administrativeGenderCode code=\"F\"", "administrativeGenderCode code=\"M\""),
            Vsm.Edited("birthTime value=\"19580412\"", "birthTime value=\"19590412\""),
            Vsm.Edited("<county>35238</county>", "<county>35239</county>"),
            Vsm.Edited("</ClinicalDocument>", ""),
            Vsm.Edited("ClinicalDocument", "AutreDocument"),
            Vsm.Edited("code=\"18776-5\"", "code=\"18776-6\""),
            Acts.Software().Produce(new Act(Jeanne, "dossier complet", "VSM", Replaces: true)),
            new Artefact("d.xml", "application/xml", System.Text.Encoding.UTF8.GetBytes(report[..at] + "QUJD" + report[report.IndexOf("</text>", at, StringComparison.Ordinal)..])),
        ];
    }
}
