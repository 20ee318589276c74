using Microsoft.Extensions.DependencyInjection;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

/// <summary>Runs fictitious plans through the real engine into a folder of their own.</summary>
internal sealed class FictitiousRun : IDisposable
{
    public const string Feature = """
        # language: fr
        @volet:VSM @version:2022.01 @acteur:createur-contenu
        Fonctionnalité: Création du VSM
          Ce plan est fictif.

          Contexte:
            Étant donné le patient de test « Jeanne TESTMARTIN »

          @niveau:N1 @CI-SIS-VSM-Create_doc-Sc1 @critical
          Scénario: Allergie connue
            Quand le système produit le document « vsm.xml »
            Alors le document est conforme

          @niveau:N1 @exi:EX-COMPORTEMENT
          Scénario: Code absent <b>gras</b>
            Quand le système produit le document « vsm.xml »
            Alors le document n'est pas conforme
            Et le document est conforme

          Scénario: Preuve donnée
            Alors l'opérateur joint la preuve « capture »

          Scénario: Preuve à venir
            Alors la preuve « la capture » est attendue

          Scénario: Rôle absent
            Alors le rôle n'est pas revendiqué

          Scénario: Panne
            Alors l'outil tombe en panne

          Scénario: Phrase inconnue
            Alors personne ne connaît cette phrase

          Scénario: Défaut placé
            Quand le système produit le document « vsm.xml »
            Alors le titre du document est juste

          Plan du scénario: Ligne <n>
            Étant donné les données
              | a   | b    |
              | <n> | deux |
            Quand le système produit le document « <n>.xml »
            Alors le document est conforme

            Exemples:
              | n     |
              | un    |
              | trois |
        """;

    public static readonly RunDescription Description = new()
    {
        System = new TestedSystem("Dossier <fictif>", "1.2", "Éditeur fictif"),
        Operator = "Camille TESTDURAND",
        ToolVersion = "0.1.0",
        PlanSha256 = new string('c', 64),
        Packs = [new PackDescription("ci-sis-cda", "2026.1", PackOrigin.Ours, new string('a', 64), "CDA du CI-SIS"), new PackDescription("ans-cda", "2026.0", PackOrigin.Official, new string('d', 64), "Kit fictif")],
        Roles = [new TestedRole("createur-contenu", "dossier")],
        Command = "testplans run features/cda/vsm",
    };

    public string Folder { get; } = Path.Combine(TestContext.CurrentContext.WorkDirectory, "campagnes", Guid.NewGuid().ToString("N"));

    public static RequirementSet Requirements { get; } = RequirementsFile.Parse("features/cda/vsm/exigences.csv", """
        id;acteur;obligation;enonce;source;verification;raison
        EX-1;créateur;DOIT;Le code est présent.;Volet fictif 3.1;artefact;
        EX-2;créateur;DOIT;Le titre est présent.;Volet fictif 3.2;artefact;
        EX-3;créateur;PEUT;La note est présente.;Volet fictif 3.3;artefact;
        EX-COMPORTEMENT;créateur;DOIT;Le système répond.;Volet fictif 4;comportement;
        EX-NON;créateur;DOIT;Le système dure dix ans.;Volet fictif 5;non-exercee;aucun essai ne dure dix ans
        """u8);

    public RunView View { get; private set; } = new();

    public async Task<RunView> PlayAsync(
        string feature = Feature, ResumePoint? resume = null, Func<string, string>? mask = null, int stopAfter = int.MaxValue, IEnvelopeSink? also = null, bool complete = true,
        Func<PlannedScenario, bool>? where = null)
    {
        var plan = PlanSet.Parse([new FeatureSource("features/cda/vsm/creation.feature", feature)]);
        Assert.That(plan.Errors, Is.Empty);
        using var stop = new CancellationTokenSource();
        using var sink = new EvidenceSink(new EvidenceOptions { Folder = Folder, Resume = resume, Mask = mask, Requirements = [Requirements] });
        var library = StepLibrary.FromTypes(typeof(FictitiousSteps), typeof(FictitiousInterruption));
        var options = new PlanEngineOptions
        {
            RequirementsOf = (_, sentence) => sentence == "le titre du document est juste" ? ["EX-COMPORTEMENT"] : [],
            Services = services => services.AddSingleton(stop),
            Where = scenario => where?.Invoke(scenario) != false && resume?.IsFinished(scenario.Pickle) != true,
            RunAttachments = [new RunAttachment(RunDescriptionJson.Write(Description), MediaTypes.Run), StepCatalogue.Of(library).ToAttachment()],
        };
        await new PlanEngine(library, options).RunAsync(plan, new Stopper(sink, also, stopAfter, stop), stop.Token);
        View = complete ? sink.Complete() : sink.View;
        return View;
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Interrupts the run once some scenarios have ended.
    private sealed class Stopper(IEnvelopeSink sink, IEnvelopeSink? also, int after, CancellationTokenSource stop) : IEnvelopeSink
    {
        private int _ended;

        public async ValueTask PublishAsync(Io.Cucumber.Messages.Types.Envelope envelope, CancellationToken cancellationToken)
        {
            await sink.PublishAsync(envelope, cancellationToken);
            if (also is not null)
            {
                await also.PublishAsync(envelope, cancellationToken);
            }

            if (envelope.TestCaseFinished is not null && ++_ended == after)
            {
                await stop.CancelAsync();
            }
        }
    }
}
