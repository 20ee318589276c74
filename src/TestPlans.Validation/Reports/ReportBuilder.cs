namespace TestPlans.Validation;

/// <summary>Collects the steps of one judgement and closes them into a report. Holds the law that green is earned.</summary>
public sealed class ReportBuilder
{
    private readonly List<ReportStep> _steps = [];
    private readonly List<RuleOutcome> _rules = [];
    private readonly List<Finding> _findings = [];
    private readonly List<ArtefactReference> _parts = [];
    private readonly List<PackReference> _partPacks = [];

    /// <summary>Adds a step whose verdict follows from what it found: an error fails it, a rule that could not be evaluated or no rule fired leaves it inconclusive.</summary>
    /// <param name="name">The rule file's name inside its pack.</param>
    /// <param name="kind">The kind of step (see <see cref="ReportStep.Kind"/>).</param>
    /// <param name="rules">Every rule of the step, also those that never fired.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="doubt">Why a step that found nothing wrong is still no pass, in French (rules or value sets are missing); null when nothing is. It is said of a failed step too.</param>
    /// <param name="ifConcerned">The step is about contents that an artefact may do without: when no rule fired it is not applicable.</param>
    public Verdict Add(string name, string kind, IReadOnlyCollection<RuleOutcome> rules, IReadOnlyCollection<Finding> findings, string? doubt = null, bool ifConcerned = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(findings);
        _rules.AddRange(rules);
        _findings.AddRange(findings);
        var (verdict, reason) = Judge(rules, findings, ifConcerned);
        if (doubt is not null)
        {
            (verdict, reason) = (verdict == Verdict.Failed ? verdict : Verdict.Inconclusive, doubt);
        }

        _steps.Add(new ReportStep(name, kind, verdict, reason));
        return verdict;
    }

    /// <summary>Adds a step that could not be carried out: a missing rule file, a schema that did not compile.</summary>
    public void AddInconclusive(string name, string kind, string reason) =>
        _steps.Add(new ReportStep(name, kind, Verdict.Inconclusive, reason));

    /// <summary>Adds what was found inside the artefact, or beside it in a set: findings may then name it.</summary>
    public void AddPart(Artefact part) => _parts.Add(ArtefactReference.To(part));

    /// <summary>Adds the whole report about a part: its steps under the part's name, its rules, its findings, which keep their place and say in which part they are.</summary>
    /// <param name="report">The report about the part.</param>
    public void AddReport(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var name = report.Artefact.Name;
        _parts.Add(report.Artefact);
        _parts.AddRange(report.Parts);
        _partPacks.AddRange(report.PartPacks.Prepend(report.Pack).OfType<PackReference>());
        _steps.AddRange(report.Steps.Select(step => step with { Name = $"{name} : {step.Name}" }));
        _findings.AddRange(report.Findings.Select(finding => finding with { Artefact = finding.Artefact ?? name, Other = finding.Other is { Artefact: null } other ? other with { Artefact = name } : finding.Other }));
        // Two documents may be judged by the same rules: each is listed once.
        var known = new Dictionary<(string, string?), int>();
        for (var i = 0; i < _rules.Count; i++)
        {
            known.TryAdd((_rules[i].Id, _rules[i].Requirement), i);
        }

        foreach (var rule in report.Rules)
        {
            if (known.TryGetValue((rule.Id, rule.Requirement), out var at))
            {
                _rules[at] = rule with { Fired = _rules[at].Fired + rule.Fired, Failed = _rules[at].Failed + rule.Failed, NotEvaluable = _rules[at].NotEvaluable + rule.NotEvaluable };
            }
            else
            {
                _rules.Add(rule);
            }
        }
    }

    /// <summary>Closes the report about one artefact.</summary>
    public Report Build(Artefact artefact, Model model, string engine = "native") => Build(ArtefactReference.To(artefact), model, engine);

    /// <summary>Closes the report about a set, whose members it names.</summary>
    public Report Build(ArtefactSet set, Model model, string engine = "native")
    {
        ArgumentNullException.ThrowIfNull(set);
        return Build(ArtefactReference.To(set), model, engine) with { Parts = [.. set.Members.Select(member => ArtefactReference.To(member)), .. _parts] };
    }

    private Report Build(ArtefactReference artefact, Model model, string engine)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Report
        {
            Model = model.Id,
            Title = model.Title,
            Origin = model.Pack.Origin,
            Pack = model.Pack.Reference,
            Engine = engine,
            Artefact = artefact,
            Parts = [.. _parts],
            PartPacks = [.. _partPacks.Distinct().Where(pack => pack != model.Pack.Reference)],
            Verdict = Verdicts.Of(_steps),
            Steps = [.. _steps],
            Rules = [.. _rules],
            Findings = [.. _findings],
        };
    }

    private static (Verdict Verdict, string? Reason) Judge(IReadOnlyCollection<RuleOutcome> rules, IReadOnlyCollection<Finding> findings, bool ifConcerned)
    {
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return (Verdict.Failed, null);
        }

        var notEvaluable = rules.Where(rule => rule.NotEvaluable > 0).Select(rule => rule.Id).ToList();
        if (notEvaluable.Count > 0)
        {
            var names = string.Join(", ", notEvaluable.Take(3)) + (notEvaluable.Count > 3 ? ", …" : "");
            return (Verdict.Inconclusive, notEvaluable.Count == 1 ? $"une règle n'a pas pu être évaluée : {names}" : $"{notEvaluable.Count} règles n'ont pas pu être évaluées : {names}");
        }

        return rules.Any(rule => rule.Fired > 0) ? (Verdict.Passed, null)
            : ifConcerned ? (Verdict.NotApplicable, "aucune de ses règles ne concerne ce document")
            : (Verdict.Inconclusive, "aucune règle ne s'est appliquée à ce document : rien n'a été vérifié");
    }
}
