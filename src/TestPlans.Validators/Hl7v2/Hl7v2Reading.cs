using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Xml;
using TestPlans.Schematron;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Documents;
using TestPlans.Validators.Hl7v2.Profile;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Xml;

namespace TestPlans.Validators.Hl7v2;

/// <summary>One message, read once for all the models it is tried on.</summary>
internal sealed class Hl7v2Reading(Artefact artefact, Hl7v2Validator validator) : IArtefactReading
{
    private const string Recognition = "MODELE.RECONNAISSANCE";

    private static readonly IReadOnlyList<RuleOutcome> EncodingRules =
    [
        .. typeof(Er7FaultIds).GetFields().Select(field => new RuleOutcome((string)field.GetRawConstantValue()!, null, 1, 0, 0)),
    ];

    private readonly Er7Result _result = Er7Message.Parse(artefact.Content);

    // What begins by MSH was meant to be a message, be it unreadable.
    public bool IsOfStandard => _result.Message is not null || _result.Faults.Any(fault => fault.Id == Er7FaultIds.Delimiters);

    public bool Matches(Model model) => _result.TryGet(out var message) && validator.ClauseOf(model) is { } clause && clause.Holds(message);

    public Report Judge(Model model, JudgeOptions options)
    {
        var report = new ReportBuilder();
        Encoding(report);
        if (_result.TryGet(out var message))
        {
            var prepared = validator.Prepared(model);
            Recognised(report, model, message);
            var layout = prepared.LayoutOf(message);
            var match = Structure(report, prepared, layout, message);
            Profile(report, prepared, layout, message, segment => match?.IsForeign(layout!, segment) ?? false);
            Schematrons(report, prepared, message, match is null ? null : StructureGroups.Build(layout!, message.Segments, match), options);
            Documents(report, prepared, message, options);
        }

        return report.Build(artefact, model, options.Engine);
    }

    private void Encoding(ReportBuilder report)
    {
        var ledger = new RuleLedger(EncodingRules);
        foreach (var fault in _result.Faults)
        {
            ledger.Fail(new Finding
            {
                Rule = fault.Id,
                Severity = fault.Severity == Er7Severity.Warning ? Severity.Warning : Severity.Error,
                Message = fault.Message,
                Path = fault.Path,
                Line = fault.Line,
                Column = fault.Column,
            });
        }

        report.Add("encodage ER7", "wellformed", [.. ledger.Outcomes().Select(rule => rule with { Fired = Math.Max(1, rule.Fired) })], ledger.Findings);
    }

    // A model that was named is also a promise: an A31 is no « création ».
    private void Recognised(ReportBuilder report, Model model, Er7Message message)
    {
        if (validator.ClauseOf(model) is not { Conditions.Count: > 0 } clause)
        {
            return;
        }

        var ledger = new RuleLedger([new RuleOutcome(Recognition, null, 1, 0, 0)]);
        foreach (var condition in clause.Conditions.Where(condition => !condition.Holds(message)))
        {
            ledger.Fail(Findings.At(message.Get(condition.Path), Recognition, Severity.Error, $"Ce message n’est pas de ceux du modèle « {model.Title} » : {condition} attendu.", expected: condition.ToString()));
        }

        report.Add("reconnaissance", "structure", ledger.Outcomes(), ledger.Findings);
    }

    private static StructureMatch? Structure(ReportBuilder report, Hl7v2Model model, Layout? layout, Er7Message message)
    {
        if (model.Table is null)
        {
            return null;
        }

        if (layout is null)
        {
            report.AddInconclusive("structure", "structure", $"la structure de {message.Header.Field(9).Text} n'est pas décrite dans {model.UsageName}");
            return null;
        }

        var ledger = new RuleLedger(model.StructureRules(layout), model.UsageRequirement);
        var match = new StructureChecker(layout, ledger).Check(message);
        report.Add($"structure {layout.Structure}", "structure", ledger.Outcomes(), ledger.Findings);
        return match;
    }

    private static void Profile(ReportBuilder report, Hl7v2Model model, Layout? layout, Er7Message message, Func<Er7Segment, bool> isForeign)
    {
        if (model.Table is { } table)
        {
            var ledger = new RuleLedger(model.ProfileRules(layout), model.UsageRequirement);
            new ProfileChecker(table, ledger).Check(message, isForeign);
            report.Add(model.UsageName, "profile", ledger.Outcomes(), ledger.Findings);
        }
    }

    private void Schematrons(ReportBuilder report, Hl7v2Model model, Er7Message message, List<Er7Group>? groups, JudgeOptions options)
    {
        if (model.Schematrons.Count == 0 || model.Table is not { } table)
        {
            model.Schematrons.ToList().ForEach(step => report.AddInconclusive(step.Name, step.Kind, "sans table d'usage, les types ne sont pas connus : le message ne peut pas être mis en XML"));
            return;
        }

        var view = Er7XmlView.Of(message, table, groups);
        if (!XmlTree.Load(view.Bytes, artefact.Name).TryGet(out var tree, out var fault))
        {
            model.Schematrons.ToList().ForEach(step => report.AddInconclusive(step.Name, step.Kind, $"le message ne peut pas être mis en XML : {fault}"));
            return;
        }

        var results = model.Evaluator.Evaluate(tree).GetEnumerator();
        foreach (var step in model.Schematrons)
        {
            if (step.Fault is not null)
            {
                report.AddInconclusive(step.Name, step.Kind, step.Fault);
            }
            else
            {
                results.MoveNext();
                SchematronStep.Judge(step, results.Current, report, options, finding => Placed(finding, view, message));
            }
        }
    }

    private void Documents(ReportBuilder report, Hl7v2Model model, Er7Message message, JudgeOptions options)
    {
        var carried = model.Documents is null ? null : new CarriedDocuments(artefact, message, options);
        carried?.Judge(model.Documents!.Value.Name, model.Documents.Value.Rules, report);
        if (model.Coherence is { } coherence)
        {
            carried?.Compare(coherence.Name, coherence.Rules, report);
        }
    }

    // The rules saw XML; the reader of the report has the message.
    private static Finding Placed(Finding finding, Er7XmlView view, Er7Message message)
    {
        var (path, line, column) = view.PlaceOf(finding.Line);
        return FieldOfRule.Narrow(finding with { Path = path, Line = line, Column = column }, message);
    }
}
