using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The rule files of a pack already compiled, and the documents that its rules read.</summary>
internal sealed class CompiledPack(Pack pack)
{
    private readonly ConcurrentDictionary<ModelStep, Lazy<CompiledStep>> _steps = new();
    private readonly DocumentPool _documents = new(pack.Folder);

    public CompiledStep Of(ModelStep step) => _steps.GetOrAdd(step, key => new Lazy<CompiledStep>(() => CompiledStep.Compile(pack, key, _documents))).Value;
}
