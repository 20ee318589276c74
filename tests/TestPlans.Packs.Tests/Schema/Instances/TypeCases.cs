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
    private readonly EffectiveTypes _types;
    private readonly InstanceWriter _writer;
    private readonly SortedDictionary<string, Target> _targets = new(StringComparer.Ordinal);

    public TypeCases(Model model)
    {
        var types = _types = new EffectiveTypes(model);
        _writer = new InstanceWriter(model, types);
        _cases = new Cases(model, types, _writer);
        _hosts = new Hosts(model, types, _writer);
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
        var (element, declared, target) = Place(name);
        return _cases.Of(element, declared, target).Select(c => Hosted(target, c.Label, c.Valid, c.Element));
    }

    /// <summary>Documents that make a processor say what it would take there; none is valid.</summary>
    public IEnumerable<HostedCase> Probes(string name, IReadOnlyCollection<string> attributeNames)
    {
        var (element, declared, target) = Place(name);
        return new Probes(_types, _writer, attributeNames).Of(element, declared, target).Select(p => Hosted(target, p.Label, false, p.Element));
    }

    /// <summary>A document that names this type where the tables let any type be named.</summary>
    public XDocument Naming(string prefixedType)
    {
        var open = _hosts.Open;
        var named = new XElement(open[^1].Particle.Name, new XAttribute(InstanceWriter.Xsi + "type", prefixedType));
        return _hosts.Around(open, named);
    }

    private (XName Element, Target Declared, Target Actual) Place(string name)
    {
        var target = _targets[name];
        var path = _hosts.Path(target);
        return path.Count == 0 ? (Hosts.Root, target, target) : (path[^1].Particle.Name, path[^1].Particle.Type, target);
    }

    private HostedCase Hosted(Target target, string label, bool valid, XElement element) =>
        new(target.Key, label, valid, _hosts.Around(_hosts.Path(target), element));
}
