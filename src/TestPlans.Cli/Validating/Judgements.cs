using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>One document and the answer about it.</summary>
/// <param name="Input">The document.</param>
/// <param name="Report">The answer.</param>
/// <param name="Svrl">The SVRL of each schematron, when it was asked for.</param>
/// <param name="Parts">What was judged with it: the members of a set, the documents that a message carries.</param>
internal sealed record Judged(Input Input, Report Report, IReadOnlyList<Svrl> Svrl, IReadOnlyCollection<Artefact> Parts);

/// <summary>What one schematron said.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Content">The SVRL.</param>
internal sealed record Svrl(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What a <c>validate</c> command is to judge against.</summary>
/// <param name="Catalogue">The packs in use.</param>
/// <param name="Model">The model named; null to detect it.</param>
/// <param name="Engine">The engine of Schematron.</param>
/// <param name="WithSvrl">Whether SVRL is wanted.</param>
internal sealed record JudgementPlan(Catalogue Catalogue, Model? Model, string Engine, bool WithSvrl)
{
    /// <summary>Lets the rules of the model named be compiled while the documents are read; whatever is wrong with them is told by the judgement.</summary>
    public void Prepare()
    {
        if (Model is { } model)
        {
            _ = Task.Run(() => Catalogue.Prepare(model));
        }
    }

    /// <summary>Judges one document. One that cannot be read gets its finding, so that the others are still judged.</summary>
    public Judged Judge(Input input)
    {
        if (input.Fault is not null)
        {
            return new Judged(input, Unreadable(input), [], []);
        }

        var svrl = new List<Svrl>();
        var parts = new List<Artefact>();
        var options = new JudgeOptions { Engine = Engine, Svrl = WithSvrl ? (name, bytes) => svrl.Add(new Svrl(name, bytes)) : null, Inside = parts.Add };
        var artefact = input.ToArtefact();
        // Known by its hash in the report: computed beside the judgement, since documents may be large and cryptography is slow to load.
        _ = Task.Run(() => artefact.Sha256);
        var report = Model is null ? Catalogue.Judge(artefact, options) : Catalogue.Judge(artefact, Model, options);
        return new Judged(input, report, svrl, parts);
    }

    /// <summary>Judges the documents together, in their order. One that cannot be read leaves no set to judge: its finding is the answer.</summary>
    public Judged JudgeTogether(IReadOnlyList<Input> inputs)
    {
        if (inputs.FirstOrDefault(input => input.Fault is not null) is { } unreadable)
        {
            return Judge(unreadable);
        }

        var set = new ArtefactSet(inputs.Count == 1 ? Path.GetFileName(inputs[0].Path) : $"{inputs.Count} fichiers, de {Path.GetFileName(inputs[0].Path)} à {Path.GetFileName(inputs[^1].Path)}", [.. inputs.Select(input => input.ToArtefact())]);
        var report = Catalogue.Judge(set, Model!, new JudgeOptions { Engine = Engine });
        return new Judged(new Input(set.Name, "ensemble", null, null), report, [], set.Members);
    }

    private Report Unreadable(Input input) => new()
    {
        Model = Model?.Id ?? "",
        Title = Model?.Title ?? "aucun modèle",
        Origin = Model?.Pack.Origin ?? PackOrigin.Ours,
        Pack = Model?.Pack.Reference,
        // Nothing was read, so there is neither size nor hash, and nothing to conclude about a document nobody saw.
        Artefact = new ArtefactReference(input.Path, "application/octet-stream", 0, ""),
        Verdict = Verdict.Inconclusive,
        Steps = [new ReportStep("lecture", "wellformed", Verdict.Inconclusive, input.Fault)],
        Findings = [new Finding { Rule = "LECTURE", Severity = Severity.Warning, Message = input.Fault! }],
    };
}
