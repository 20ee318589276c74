using TestPlans.Formats.Json;
using TestPlans.ReferenceSystem.Actors;
using TestPlans.ReferenceSystem.Hl7v2;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem;

/// <summary>
/// A conforming French software in miniature, for one scenario: it holds its own patients, makes documents from them and receives documents.
/// Not safe for use by several scenarios at once: make one each.
/// </summary>
public sealed class ReferenceSoftware : IReferenceSystem, IAsyncDisposable
{
    /// <summary>Shown in reports.</summary>
    public const string Name = "Système de référence TestPlans";

    private readonly ActiveDefect _defect;
    private readonly ReferenceContentCreator _creator;
    private readonly ReferenceContentConsumer _consumer;
    private readonly Hl7v2Actors _hl7v2;

    /// <summary>Starts the software.</summary>
    /// <param name="time">Dates the documents.</param>
    /// <param name="seed">Distinguishes identifiers; the same acts with the same seed and clock give the same bytes.</param>
    /// <param name="defect">What is wrong with it; null for a conforming one.</param>
    /// <param name="patientsFolder">Its patients; null for those that ship.</param>
    /// <param name="hl7v2">Its addresses; null to listen on free ports and to send where it is asked to.</param>
    /// <exception cref="JsonFileException">A patient's file is unusable: one French line.</exception>
    public ReferenceSoftware(TimeProvider time, string seed = "", Defect? defect = null, string? patientsFolder = null, Hl7v2Options? hl7v2 = null)
    {
        var patients = PatientLibrary.Load(patientsFolder);
        _defect = new ActiveDefect(defect);
        _creator = new ReferenceContentCreator(patients, _defect, time, seed);
        _consumer = new ReferenceContentConsumer(patients, _defect);
        _hl7v2 = new Hl7v2Actors(patients, _defect, time, seed, hl7v2 ?? new Hl7v2Options());
    }

    /// <summary>False when the defect found nothing to change in what was done so far.</summary>
    public bool DefectHasActed => _defect.HasActed;

    /// <inheritdoc/>
    public object? Actor(ActorRole role) =>
        role == ActorRole.ContentCreator ? _creator
        : role == ActorRole.ContentConsumer ? _consumer
        : _hl7v2.Of(role);

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => _hl7v2.DisposeAsync();
}
