using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The models already compiled. A pack's value sets are read once for all of them.</summary>
internal sealed class CompiledModels
{
    private readonly ConcurrentDictionary<Model, Lazy<CompiledModel>> _models = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Pack, DocumentPool> _documents = new(ReferenceEqualityComparer.Instance);

    public CompiledModel Of(Model model) => _models.GetOrAdd(
        model,
        key => new Lazy<CompiledModel>(() => CompiledModel.Compile(key, _documents.GetOrAdd(key.Pack, static pack => new DocumentPool(pack.Folder))))).Value;
}
