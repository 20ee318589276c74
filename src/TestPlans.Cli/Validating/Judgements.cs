using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>One document and the answer about it.</summary>
/// <param name="Input">The document.</param>
/// <param name="Report">The answer.</param>
/// <param name="Svrl">The SVRL of each schematron, by file name, when it was asked for.</param>
internal sealed record Judged(Input Input, Report Report, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Svrl);

/// <summary>What a <c>validate</c> command is to judge against.</summary>
/// <param name="Catalogue">The packs in use.</param>
/// <param name="Model">The model named; null to detect it.</param>
/// <param name="Engine">The engine of Schematron.</param>
/// <param name="WithSvrl">Whether SVRL is wanted.</param>
internal sealed record JudgementPlan(Catalogue Catalogue, Model? Model, string Engine, bool WithSvrl)
{
    /// <summary>Judges one document. One that cannot be read gets its finding, so that the others are still judged.</summary>
    public Judged Judge(Input input)
    {
        if (input.Fault is not null)
        {
            return new Judged(input, Unreadable(input), new Dictionary<string, ReadOnlyMemory<byte>>());
        }

        var svrl = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var options = new JudgeOptions { Engine = Engine, Svrl = WithSvrl ? (name, bytes) => svrl[name] = bytes : null };
        var artefact = input.ToArtefact();
        var report = Model is null ? Catalogue.Judge(artefact, options) : Catalogue.Judge(artefact, Model, options);
        return new Judged(input, report, svrl);
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
