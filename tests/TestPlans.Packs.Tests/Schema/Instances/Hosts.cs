using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>One step down a document: an element of a type, under the type that xsi:type or its declaration gives it.</summary>
internal sealed record HostStep(Particle Particle, Target Actual);

/// <summary>Finds where an element of a type may stand in a clinical document, and makes the smallest document around it.</summary>
internal sealed class Hosts
{
    /// <summary>An ID that every host carries, so that references have something to point at.</summary>
    public const string Anchor = "ancre";

    /// <summary>The root of every document.</summary>
    public static readonly XName Root = XName.Get("ClinicalDocument", "urn:hl7-org:v3");

    private readonly EffectiveTypes _types;
    private readonly InstanceWriter _writer;
    private readonly Target _root;

    private readonly Dictionary<string, IReadOnlyList<HostStep>> _paths = [];
    private readonly Model _model;

    public Hosts(Model model, EffectiveTypes types, InstanceWriter writer)
    {
        _model = model;
        _types = types;
        _writer = writer;
        _root = new TypeNames(model).Resolve("cda", "classes", "ClinicalDocument", "hosts");

        Walk(open: false);

        // What no declared place reaches still has a name that xsi:type may give to an element without a type.
        Walk(open: true);
    }

    public IReadOnlyList<HostStep> Path(Target target) => _paths[target.Key];

    /// <summary>The way to an element without a declared type, whose last step any type may take.</summary>
    public IReadOnlyList<HostStep> Open => _paths.Values.First(p => p.Count > 0 && p[^1].Particle.Type.Key == "xs:anyType");

    public bool Reaches(Target target) => _paths.ContainsKey(target.Key);

    /// <summary>The document around `leaf`, which stands where the last step of the path says.</summary>
    public XDocument Around(IReadOnlyList<HostStep> path, XElement leaf)
    {
        var element = leaf;
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var (name, declared, actual) = i == 0
                ? (Root, _root, _root)
                : (path[i - 1].Particle.Name, path[i - 1].Particle.Type, path[i - 1].Actual);
            element = _writer.Minimal(name, declared, actual, (path[i].Particle, element));
        }

        foreach (var file in _model.Files.DistinctBy(f => f.Prefix))
        {
            element.Add(new XAttribute(XNamespace.Xmlns + file.Prefix, file.Namespace));
        }

        element.Add(new XAttribute(XNamespace.Xmlns + "xs", "http://www.w3.org/2001/XMLSchema"));
        return new XDocument(Anchored(element, path));
    }

    // The anchor is a section of its own: after the one that the path goes through, or in the place of a body that the path leaves alone.
    private static XElement Anchored(XElement document, IReadOnlyList<HostStep> path)
    {
        XNamespace cda = Root.Namespace;
        var section = new XElement(cda + "component", new XElement(cda + "section", new XAttribute("ID", Anchor)));
        if (path.Count > 2 && path[1].Particle.Name == cda + "structuredBody")
        {
            document.Element(cda + "component")!.Element(cda + "structuredBody")!.Add(section);
        }
        else if (path.Count > 0 && path[0].Particle.Name != cda + "component")
        {
            document.Element(cda + "component")!.Element(cda + "nonXMLBody")!.ReplaceWith(new XElement(cda + "structuredBody", section));
        }

        return document;
    }

    private void Walk(bool open)
    {
        var queue = new Queue<(Target Type, IReadOnlyList<HostStep> Path)>();
        foreach (var (key, path) in _paths.ToList())
        {
            queue.Enqueue((path.Count == 0 ? _root : path[^1].Actual, path));
        }

        if (_paths.TryAdd(_root.Key, []))
        {
            queue.Enqueue((_root, []));
        }

        while (queue.TryDequeue(out var item))
        {
            foreach (var particle in item.Type.Type is null ? [] : _types.Of(item.Type).Particles)
            {
                foreach (var actual in Choices(particle.Type, open))
                {
                    IReadOnlyList<HostStep> path = [.. item.Path, new HostStep(particle, actual)];
                    if (_paths.TryAdd(actual.Key, path))
                    {
                        queue.Enqueue((actual, path));
                    }
                }
            }
        }
    }

    private IEnumerable<Target> Choices(Target declared, bool open)
    {
        if (declared.Key == "xs:anyType")
        {
            return open ? _types.All().Where(t => !_types.Of(t).IsAbstract) : [];
        }

        return declared.Type is null ? [] : _writer.Substitutes(declared).Prepend(declared).Where(t => !_types.Of(t).IsAbstract);
    }
}
