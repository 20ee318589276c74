using System.Text;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>The acts that tests have the reference system do.</summary>
internal static class Acts
{
    public const string Report = "compte rendu de consultation";

    public static readonly PatientLibrary Patients = PatientLibrary.Load();

    public static readonly string[] DocumentTypes = ["VSM", Report, "compte rendu structuré"];

    /// <summary>Every document that the system can be asked for: patient, situation, type, whether it corrects a first one.</summary>
    public static IEnumerable<Act> All =>
        from patient in Patients.Records
        from situation in patient.Situations.Keys
        from type in DocumentTypes
        from replaces in new[] { false, true }
        select new Act(patient.Identity, situation, type, replaces);

    public static ReferenceSoftware Software(Defect? defect = null, string seed = "") => new(new StillTime(), seed, defect);

    public static PatientRecord Patient(string name) => Patients.Records.Single(record => record.Identity.BirthName == name);

    public static Artefact Produce(this ReferenceSoftware software, Act act)
    {
        var first = Take(software, act, null);
        return act.Replaces ? Take(software, act, first) : first;
    }

    public static Consumption Consume(this ReferenceSoftware software, Artefact document, TestPatient patient)
    {
        var consumer = (IContentConsumer)software.Actor(ActorRole.ContentConsumer)!;
        var result = consumer.ConsumeAsync(new ConsumptionRequest(document, patient), CancellationToken.None).Result;
        return ((Observed<Consumption>)result).Value;
    }

    public static string Text(this Artefact document) => Encoding.UTF8.GetString(document.Content.Span);

    public static Artefact Edited(this Artefact document, string old, string by)
    {
        var text = document.Text();
        Assert.That(text, Does.Contain(old));
        return new Artefact(document.Name, document.MediaType, Encoding.UTF8.GetBytes(text.Replace(old, by, StringComparison.Ordinal)));
    }

    private static Artefact Take(ReferenceSoftware software, Act act, Artefact? replaces)
    {
        var creator = (IContentCreator)software.Actor(ActorRole.ContentCreator)!;
        var request = new ProductionRequest(act.Type, act.Patient, new RequestedSituation(act.Situation, "—"), "Produisez.", replaces);
        return creator.ProduceAsync(request, CancellationToken.None).Result switch
        {
            Observed<Artefact> seen => seen.Value,
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }
}

/// <summary>One production.</summary>
internal sealed record Act(TestPatient Patient, string Situation, string Type, bool Replaces)
{
    public override string ToString() => $"{Type} de {Patient.DisplayName}, {Situation}{(Replaces ? ", corrigé" : "")}";
}
