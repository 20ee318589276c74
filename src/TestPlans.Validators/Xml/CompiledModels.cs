using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The models already compiled. A pack's value sets are read once for all of them, and a rule file that several models share is compiled once.</summary>
internal sealed class CompiledModels
{
    private readonly ConcurrentDictionary<Model, Lazy<CompiledModel>> _models = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(Pack, ModelStep), Lazy<CompiledStep>> _steps = new();
    private readonly ConcurrentDictionary<Pack, DocumentPool> _documents = new(ReferenceEqualityComparer.Instance);

    public CompiledModel Of(Model model) => _models.GetOrAdd(
        model,
        key => new Lazy<CompiledModel>(() => CompiledModel.Compile(key, step => StepOf(key.Pack, step)))).Value;

    private CompiledStep StepOf(Pack pack, ModelStep step) => _steps.GetOrAdd(
        (pack, step),
        key => new Lazy<CompiledStep>(() => CompiledStep.Compile(key.Item1, key.Item2, _documents.GetOrAdd(key.Item1, static owner => new DocumentPool(owner.Folder))))).Value;
}
