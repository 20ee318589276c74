using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>A case in the document that hosts it; Valid is what the tables say of it.</summary>
internal sealed record HostedCase(string Type, string Label, bool Valid, XDocument Document);

/// <summary>The cases of every type that an instance can have.</summary>
internal sealed class TypeCases
{
    private readonly Cases _cases;
    private readonly Hosts _hosts;
    private readonly SortedDictionary<string, Target> _targets = new(StringComparer.Ordinal);

    public TypeCases(Model model)
    {
        var types = new EffectiveTypes(model);
        var writer = new InstanceWriter(model, types);
        _cases = new Cases(model, types, writer);
        _hosts = new Hosts(model, types, writer);
        var concrete = types.All().Where(t => !types.Of(t).IsAbstract).ToList();
        Unreached = [.. concrete.Where(t => !_hosts.Reaches(t)).Select(t => t.Key)];
        foreach (var target in concrete.Where(_hosts.Reaches))
        {
            _targets[target.Key] = target;
        }
    }

    public IReadOnlyList<string> Unreached { get; }

    public IEnumerable<string> Names => _targets.Keys;

    public IEnumerable<HostedCase> Of(string name)
    {
        var target = _targets[name];
        var path = _hosts.Path(target);
        var (element, declared) = path.Count == 0 ? (Hosts.Root, target) : (path[^1].Particle.Name, path[^1].Particle.Type);
        return _cases.Of(element, declared, target).Select(c => new HostedCase(name, c.Label, c.Valid, _hosts.Around(path, c.Element)));
    }
}
