using TestPlans.Formats.Cda;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>Asks by a file or by the operator, then takes the one new document of the patient that appears.</summary>
internal sealed class FolderContentCreator(FolderCreatorSettings settings, DriverContext context) : IContentCreator
{
    public async Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct)
    {
        var awaited = $"le document « {request.DocumentType} » de {request.Patient.DisplayName} dans {settings.Output}";
        var search = new FolderSearch(new FolderWatch(settings.Output, context.Time, settings.Settle), request.Patient);
        try
        {
            search.Begin();
            await AskAsync(request, ct);
            var wait = new Polling(context, settings.Delay, awaited);
            return await wait.UntilAsync(search.Look, ct) ?? new NotInTime<Artefact>(awaited + search.Seen(), wait.Elapsed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var problem = Directory.Exists(settings.Output) ? TestPlans.Formats.IoProblem.WithPath(error) : FolderReach.Problem("sortie", settings.Output, "lire");
            return new Unreachable<Artefact>(context.Secrets.Apply(problem));
        }
    }

    private async Task AskAsync(ProductionRequest request, CancellationToken ct)
    {
        if (settings.Requests is not { } folder)
        {
            var situation = request.Situation is { } known ? $"{known.Consigne}\n" : "";
            await context.Operator.InformAsync($"{situation}{request.Instruction}\nLe document est attendu dans {settings.Output}.", ct);
            return;
        }

        var id = ActNumber.Id(context.Time);
        var file = RequestFile.For(id, request);
        if (request.Replaces is { } replaced)
        {
            AtomicFile.Write(Path.Combine(folder, file.ReplacesFile!), replaced.Content.Span);
        }

        AtomicFile.Write(Path.Combine(folder, id + ".json"), file.Write());
    }
}

/// <summary>One search: remembers what it read, so that a large file is read once.</summary>
internal sealed class FolderSearch(FolderWatch watch, TestPatient patient)
{
    private readonly Dictionary<WatchedFile, (Artefact? Artefact, string? Match, string Note)> _read = [];
    private FolderLook _last = new([], [], []);

    public void Begin() => watch.Begin();

    /// <summary>The document, the ambiguity, or null while nothing is sure.</summary>
    public ActResult<Artefact>? Look()
    {
        _last = watch.Look();
        var candidates = _last.Stable.Select(Read).Where(file => file.Artefact is not null).ToArray();
        if (candidates.Length == 0 || _last.Pending.Count > 0)
        {
            return null;
        }

        return candidates.Length == 1
            ? new Observed<Artefact>(candidates[0].Artefact!, $"fichier apparu : {candidates[0].Artefact!.Name} ({candidates[0].Match})") { Later = Later }
            : new Ambiguous<Artefact>(Several(candidates.Select(file => file.Artefact!)));
    }

    // A system that answers twice may take its time for the second: it is looked for until the document is judged.
    private string? Later()
    {
        try
        {
            var look = watch.Look();
            var candidates = look.Stable.Concat(look.Pending).Select(Read).Select(file => file.Artefact).OfType<Artefact>().ToList();
            return candidates.Count > 1 ? Several(candidates) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"le dossier de sortie ne peut plus être lu : {TestPlans.Formats.IoProblem.WithPath(error)}";
        }
    }

    private string Several(IEnumerable<Artefact> documents) =>
        $"plusieurs documents de {patient.DisplayName} sont apparus : {string.Join(", ", documents.Select(document => document.Name))}";

    /// <summary>What appeared and was not taken, for the message of a wait that ended without a document.</summary>
    public string Seen()
    {
        var notes = _last.Stable.Select(file => Read(file).Note).Concat(_last.Ignored).ToList();
        if (_last.Pending.Count > 0)
        {
            notes.Add("un fichier encore en cours d’écriture");
        }

        return notes.Count == 0 ? " (aucun fichier n’est apparu)" : $" (apparus sans convenir : {string.Join(" ; ", notes.Take(5))})";
    }

    private (Artefact? Artefact, string? Match, string Note) Read(WatchedFile file)
    {
        if (_read.TryGetValue(file, out var known))
        {
            return known;
        }

        var (artefact, problem) = SafeFile.Read(file.Path);
        if (artefact is null)
        {
            // Not remembered: a lock may be lifted.
            return (null, null, problem!);
        }

        var header = CdaHeaderReader.Read(artefact.Content);
        var match = header.Value is { } read ? PatientMatch.Of(read, patient) : null;
        var note = header.Fault is { } fault ? $"{artefact.Name} : {fault.Message}" : $"{artefact.Name} : {OtherPatient.Told(header.Value!, patient)}";
        return _read[file] = (match is null ? null : artefact, match, note);
    }
}
