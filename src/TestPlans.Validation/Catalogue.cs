namespace TestPlans.Validation;

/// <summary>All the models of the packs in use, and the validators that carry them out: the one door to every judgement.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, IValidator> _validators;

    /// <summary>Takes packs and validators. Ids of models may repeat across packs: the first pack wins unless a caller names the pack.</summary>
    public Catalogue(IReadOnlyList<Pack> packs, IEnumerable<IValidator> validators)
    {
        ArgumentNullException.ThrowIfNull(packs);
        Packs = packs;
        Models = [.. packs.SelectMany(pack => pack.Models)];
        _validators = validators.ToDictionary(validator => validator.Standard, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The packs, in order of preference.</summary>
    public IReadOnlyList<Pack> Packs { get; }

    /// <summary>Every model of every pack.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>The model with this id, or with this title as plans write it; null when there is none.</summary>
    public Model? Find(string idOrTitle) =>
        Models.FirstOrDefault(model => string.Equals(model.Id, idOrTitle, StringComparison.Ordinal))
        ?? Models.FirstOrDefault(model => string.Equals(Plain(model.Title), Plain(idOrTitle), StringComparison.OrdinalIgnoreCase));

    /// <summary>The models closest in wording to a name that was not found, best first, three at most.</summary>
    public IReadOnlyList<Model> Nearest(string idOrTitle) => NearestModels.Of(Models, idOrTitle);

    /// <summary>Whether a validator of the model's standard is at hand.</summary>
    public bool CanJudge(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _validators.TryGetValue(model.Standard, out var validator) && (model.Set is null || validator is ISetValidator);
    }

    /// <summary>Makes ready what judging by this model needs: a caller that still has artefacts to read lets it go on beside.</summary>
    public void Prepare(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _validators.GetValueOrDefault(model.Standard)?.Prepare(model);
    }

    /// <summary>Judges an artefact against a model; against a model of sets, as a set of its own.</summary>
    public Report Judge(Artefact artefact, Model model, JudgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        ArgumentNullException.ThrowIfNull(model);
        if (model.Set is not null)
        {
            return Judge(new ArtefactSet(artefact.Name, [artefact]), model, options);
        }

        return _validators.TryGetValue(model.Standard, out var validator)
            ? Judged(validator.Read(artefact), artefact, model, Complete(options, 0))
            : NoValidator(model).Build(artefact, model);
    }

    /// <summary>Judges artefacts together against a model of sets.</summary>
    public Report Judge(ArtefactSet set, Model model, JudgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(model);
        if (model.Set is null || _validators.GetValueOrDefault(model.Standard) is not ISetValidator validator)
        {
            return NoValidator(model).Build(set, model);
        }

        try
        {
            return validator.Judge(set, model, Complete(options, 0));
        }
        catch (UnusablePackException fault)
        {
            return Unusable(fault, model).Build(set, model);
        }
    }

    /// <summary>Judges an artefact against the model that recognises it, reading it once per standard.</summary>
    /// <returns>The report; its verdict is <see cref="Verdict.Inconclusive"/> with an empty model when nothing recognised the artefact.</returns>
    public Report Judge(Artefact artefact, JudgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        return Recognise(artefact, Complete(options, 0));
    }

    private Report Recognise(Artefact artefact, JudgeOptions options)
    {
        Report? malformed = null;
        Finding? unread = null;
        foreach (var validator in _validators.Values)
        {
            var reading = validator.Read(artefact);
            var models = Models.Where(model => string.Equals(model.Standard, validator.Standard, StringComparison.OrdinalIgnoreCase) && model.Detect is not null).ToList();
            var recognised = models.Where(reading.Matches).OrderBy(model => model.Generic).FirstOrDefault();
            if (recognised is not null)
            {
                return Judged(reading, artefact, recognised, options);
            }

            unread ??= reading.Fault;

            // A broken document of a known standard deserves its findings rather than « inconnu ».
            if (malformed is null && reading.IsOfStandard && models.FirstOrDefault(model => model.Generic) is { } generic)
            {
                malformed = Judged(reading, artefact, generic, options);
            }
        }

        return malformed ?? Unknown(artefact, unread);
    }

    // What is found inside an artefact is judged by its own model, and so on, three levels deep: an archive, its message, its document.
    private JudgeOptions Complete(JudgeOptions? options, int depth)
    {
        options ??= new JudgeOptions();
        return options with { JudgeInside = depth < 3 ? inside => Recognise(inside, Complete(Inside(options, inside), depth + 1)) : null };
    }

    // Two documents may be judged by the same rules: each has its SVRL under its own name.
    private static JudgeOptions Inside(JudgeOptions options, Artefact inside) =>
        options.Svrl is { } svrl ? options with { Svrl = (name, bytes) => svrl($"{Path.GetFileName(inside.Name)}/{name}", bytes) } : options;

    private static Report Judged(IArtefactReading reading, Artefact artefact, Model model, JudgeOptions options)
    {
        try
        {
            return reading.Judge(model, options);
        }
        catch (UnusablePackException fault)
        {
            return Unusable(fault, model).Build(artefact, model);
        }
    }

    // Rules that cannot be read conclude nothing about the artefacts that they would have judged, and keep no other from being judged.
    private static ReportBuilder Unusable(UnusablePackException fault, Model model)
    {
        var builder = new ReportBuilder();
        builder.AddInconclusive("jeu de règles", "structure", fault.Within(model.Pack.Folder));
        return builder;
    }

    private static ReportBuilder NoValidator(Model model)
    {
        var builder = new ReportBuilder();
        builder.AddInconclusive(model.Standard, "structure", model.Set is null
            ? $"aucun validateur n'est disponible pour le standard « {model.Standard} »{(model.StandardPlace.File is null ? "" : $" ({model.StandardPlace})")}"
            : $"aucun validateur d'ensembles n'est disponible pour le standard « {model.Standard} »");
        return builder;
    }

    // What is not even what it claims to be fails on that; what is sound and unknown fails on nothing.
    private static Report Unknown(Artefact artefact, Finding? unread) => new()
    {
        Model = "",
        Title = "aucun modèle",
        Origin = PackOrigin.Ours,
        Artefact = ArtefactReference.To(artefact),
        Verdict = unread is null ? Verdict.Inconclusive : Verdict.Failed,
        Findings = unread is null ? [] : [unread],
        Rules = unread is null ? [] : [new RuleOutcome(unread.Rule, null, 1, 1, 0)],
        Steps = unread is not null ? [new ReportStep("document", "wellformed", Verdict.Failed)] : [new ReportStep("reconnaissance", "structure", Verdict.Inconclusive, "aucun modèle de validation ne reconnaît ce document ; nommez-en un avec --model (liste : testplans models)")],
    };

    // Sentences are read with plain apostrophes and spaces; a title may have typographic ones.
    private static string Plain(string title) => title.Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
