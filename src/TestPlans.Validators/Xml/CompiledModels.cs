using System.Collections.Concurrent;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The models already compiled. A pack's value sets are read once for all of them, and a rule file that several models share is compiled once.</summary>
internal sealed class CompiledModels
{
    private readonly ConcurrentDictionary<Model, Lazy<CompiledModel>> _models = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Pack, CompiledPack> _packs = new(ReferenceEqualityComparer.Instance);

    public CompiledModel Of(Model model) => _models.GetOrAdd(
        model,
        key => new Lazy<CompiledModel>(() => CompiledModel.Compile(key, _packs.GetOrAdd(key.Pack, static pack => new CompiledPack(pack))))).Value;
}
