using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;
using TestPlans.Validators.Hl7v2.Documents;
using TestPlans.Validators.Hl7v2.Movements;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2;

/// <summary>
/// Judges HL7 v2 messages in ER7: encoding, structure and order of segments, usage tables, then Schematron over the standard XML encoding.
/// Findings carry the place in the message: path, line, column. Sets: the movements of one patient (<c>sequence</c>), a message and its
/// documents (<c>document</c>).
/// </summary>
public sealed class Hl7v2Validator : ISetValidator
{
    private readonly ConcurrentDictionary<Model, Lazy<Hl7v2Model>> _models = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Model, MshClause> _clauses = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Model, Lazy<(string Name, CoherenceRules Rules)>> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Lazy<UsageTable>> _tables = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Pack, DocumentPool> _documents = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public string Standard => "HL7V2";

    /// <inheritdoc/>
    public IArtefactReading Read(Artefact artefact)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        return new Hl7v2Reading(artefact, this);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> StepKinds { get; } = ["usage", "xsd", "schematron", "documents", "coherence"];

    /// <inheritdoc/>
    public void Check(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _ = ClauseOf(model);
        Hl7v2Declaration.Check(model);
    }

    /// <inheritdoc/>
    public Report Judge(ArtefactSet set, Model model, JudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var (name, rules) = _sets.GetOrAdd(model, static key => new Lazy<(string, CoherenceRules)>(() => RulesOf(key))).Value;
        return model.Set == "sequence"
            ? new MovementSequence(rules).Judge(set, model, name, options)
            : new DocumentSet(rules).Judge(set, model, name, options);
    }

    internal MshClause? ClauseOf(Model model) =>
        model.Detect is not null ? _clauses.GetOrAdd(model, MshClause.Parse) : null;

    internal Hl7v2Model Prepared(Model model) => _models.GetOrAdd(
        model,
        key => new Lazy<Hl7v2Model>(() => Hl7v2Model.Prepare(key, TableOf, _documents.GetOrAdd(key.Pack, static pack => new DocumentPool(pack.Folder))))).Value;

    private static (string Name, CoherenceRules Rules) RulesOf(Model model) => model.Set switch
    {
        "sequence" => Hl7v2Model.Rules(model, "coherence", MovementRules.All),
        "document" => Hl7v2Model.Rules(model, "coherence", DocumentRules.OfPair),
        _ => throw Hl7v2Declaration.UnknownSet(model),
    } ?? throw Hl7v2Declaration.WithoutCoherence(model);

    private UsageTable TableOf(ModelStep step, Pack pack) =>
        _tables.GetOrAdd(step.PathIn(pack), key => new Lazy<UsageTable>(() => UsageTableReader.Read(key, step.Place, pack.Folder))).Value;
}
