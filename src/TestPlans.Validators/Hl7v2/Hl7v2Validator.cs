using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2;

/// <summary>
/// Judges HL7 v2 messages in ER7: encoding, structure and order of segments, usage tables, then Schematron over the standard XML encoding.
/// Findings carry the place in the message: path, line, column.
/// </summary>
public sealed class Hl7v2Validator : IValidator
{
    private readonly ConcurrentDictionary<Model, Lazy<Hl7v2Model>> _models = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Model, MshClause> _clauses = new(ReferenceEqualityComparer.Instance);
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

    internal MshClause? ClauseOf(Model model) =>
        model.Detect is { Form: "msh" } ? _clauses.GetOrAdd(model, MshClause.Parse) : null;

    internal Hl7v2Model Prepared(Model model) => _models.GetOrAdd(
        model,
        key => new Lazy<Hl7v2Model>(() => Hl7v2Model.Prepare(key, TableOf, _documents.GetOrAdd(key.Pack, static pack => new DocumentPool(pack.Folder))))).Value;

    private UsageTable TableOf(string file) => _tables.GetOrAdd(file, key => new Lazy<UsageTable>(() => UsageTableReader.Read(key))).Value;
}
