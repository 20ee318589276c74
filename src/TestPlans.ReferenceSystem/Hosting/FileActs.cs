using System.Globalization;
using TestPlans.Formats.Json;
using TestPlans.Formats.Xml;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>One act asked by a file and answered by a file; says one French line about it.</summary>
internal sealed class FileActs(ReferenceSoftware software, TimeProvider time, TextWriter output)
{
    private readonly IContentCreator _creator = (IContentCreator)software.Actor(ActorRole.ContentCreator)!;
    private readonly IContentConsumer _consumer = (IContentConsumer)software.Actor(ActorRole.ContentConsumer)!;
    private int _written;

    public async Task<bool> ProduceAsync(string path, string folder, CancellationToken ct)
    {
        try
        {
            var request = RequestFile.Read(JsonFile.Load(path));
            var asked = new ProductionRequest(request.DocumentType, request.Patient, request.Situation, request.Instruction, Replaced(path, request));
            var result = await _creator.ProduceAsync(asked, ct);
            if (result is not Observed<Artefact> produced)
            {
                return await SayAsync($"demande {request.Id} : aucun document produit ({Reason(result)})", false);
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"{request.Id}-{++_written}-{produced.Value.Name}");
            AtomicFile.Write(Path.Combine(folder, name), produced.Value.Content.Span);
            return await SayAsync($"demande {request.Id} : document produit, {name}", true);
        }
        catch (JsonFileException error)
        {
            return await SayAsync($"demande refusée : {error.Message}", false);
        }
    }

    public async Task<bool> ConsumeAsync(string path, string folder, CancellationToken ct)
    {
        var name = Path.GetFileName(path);
        if (!SafeXml.ReadFile(path).TryGet(out var bytes, out var fault))
        {
            return await SayAsync($"document {name} : {fault.Message}", false);
        }

        var document = new Artefact(name, "application/xml", bytes);
        if (await _consumer.ConsumeAsync(new ConsumptionRequest(document, Nobody), ct) is not Observed<Consumption> seen)
        {
            return await SayAsync($"document {name} : reçu, rien n’en est dit", false);
        }

        AtomicFile.Write(Path.Combine(folder, RestitutionFile.NameFor(document.Sha256)), RestitutionFile.Write(document.Sha256, seen.Value));
        return await SayAsync($"document {name} : {Decision(seen.Value)}", true);
    }

    // Received by a folder, no file is open: the document alone says whom it concerns.
    private static TestPatient Nobody => new() { BirthName = "(aucun dossier ouvert)", GivenNames = ["-"], Sex = "I", BirthDate = DateOnly.MinValue };

    private static Artefact? Replaced(string path, RequestFile request)
    {
        if (request.ReplacesFile is null)
        {
            return null;
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(request.ReplacesFile));
        return SafeXml.ReadFile(file).Value is { } bytes ? new Artefact(Path.GetFileName(file), "application/xml", bytes) : null;
    }

    private static string Reason(ActResult<Artefact> result) => result switch
    {
        Unreachable<Artefact> unreachable => unreachable.Reason,
        NotInTime<Artefact> late => late.Awaited,
        _ => "sans raison",
    };

    private static string Decision(Consumption consumption) => consumption.Decision switch
    {
        ConsumptionDecision.Integrated => $"intégré au dossier {consumption.PatientFile}",
        ConsumptionDecision.Held => "mis en attente",
        _ => "refusé",
    } + (consumption.Warnings is { Count: > 0 } warnings ? $" ; avertissement : {string.Join(" ; ", warnings)}" : "");

    private async Task<bool> SayAsync(string line, bool done)
    {
        await output.WriteLineAsync($"{time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {line}");
        await output.FlushAsync();
        return done;
    }
}
