using System.Collections.Concurrent;
using TestPlans.Formats.Hl7v2;
using TestPlans.Schematron;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;
using TestPlans.Validators.Hl7v2.Documents;
using TestPlans.Validators.Hl7v2.Profile;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Hl7v2.Tables;
using TestPlans.Validators.Xml;

namespace TestPlans.Validators.Hl7v2;

/// <summary>A model made ready: its tables read, its rules compiled, the lists of rule ids prepared. Shared by all threads.</summary>
internal sealed class Hl7v2Model
{
    private readonly ConcurrentDictionary<Layout, (IReadOnlyList<RuleOutcome> Structure, IReadOnlyList<RuleOutcome> Profile)> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<RuleOutcome> _withoutLayout;

    private Hl7v2Model(UsageTable? table, ModelStep? usage, IReadOnlyList<CompiledStep> schematrons)
    {
        Table = table;
        UsageName = usage?.File ?? "";
        UsageRequirement = usage?.Requirement;
        Schematrons = schematrons;
        Evaluator = new SchematronEvaluator([.. schematrons.Where(step => step.Rules is not null).Select(step => step.Rules!)]);
        _withoutLayout = table is null ? [] : RuleIds.OfProfile(table, null);
    }

    /// <summary>The usage tables; null when the model has none.</summary>
    public UsageTable? Table { get; }

    public string UsageName { get; }

    /// <summary>The exigence that the tables serve where they name none of their own; null for none.</summary>
    public string? UsageRequirement { get; }

    public IReadOnlyList<CompiledStep> Schematrons { get; }

    public SchematronEvaluator Evaluator { get; }

    /// <summary>The rules on the documents that a message carries (step <c>documents</c>), with the file's name; null when the model asks nothing of them.</summary>
    public (string Name, CoherenceRules Rules)? Documents { get; private init; }

    /// <summary>The rules between a message and its documents (step <c>coherence</c>), with the file's name.</summary>
    public (string Name, CoherenceRules Rules)? Coherence { get; private init; }

    public static Hl7v2Model Prepare(Model model, Func<ModelStep, Pack, UsageTable> tables, DocumentPool documents)
    {
        Hl7v2Declaration.Check(model);
        var usage = model.Steps.FirstOrDefault(step => step.Kind == "usage");
        var others = model.Steps.Where(step => step.Kind is not ("usage" or "documents" or "coherence")).Select(step => CompiledStep.Compile(model.Pack, step, documents)).ToList();
        return new Hl7v2Model(usage is null ? null : tables(usage, model.Pack), usage, others)
        {
            Documents = Rules(model, "documents", DocumentRules.OfContent),
            Coherence = Rules(model, "coherence", DocumentRules.OfPair),
        };
    }

    /// <summary>The rules of the step of a kind; null when the model has none.</summary>
    public static (string Name, CoherenceRules Rules)? Rules(Model model, string kind, IReadOnlyList<string> known) =>
        model.Steps.FirstOrDefault(step => step.Kind == kind) is { } step ? (step.File, CoherenceRules.Read(step.PathIn(model.Pack), known, step.Place)) : null;

    /// <summary>The layout of a message by its type and event, or by its type alone (acknowledgements).</summary>
    public Layout? LayoutOf(Er7Message message) =>
        Table?.Layouts.GetValueOrDefault($"{message.Type}^{message.Event}") ?? Table?.Layouts.GetValueOrDefault(message.Type);

    public IReadOnlyList<RuleOutcome> StructureRules(Layout layout) => RulesOf(layout).Structure;

    public IReadOnlyList<RuleOutcome> ProfileRules(Layout? layout) => layout is null ? _withoutLayout : RulesOf(layout).Profile;

    private (IReadOnlyList<RuleOutcome> Structure, IReadOnlyList<RuleOutcome> Profile) RulesOf(Layout layout) =>
        _rules.GetOrAdd(layout, key => (RuleIds.OfStructure(key), RuleIds.OfProfile(Table!, key)));
}
