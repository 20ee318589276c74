using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Makes elements of a type from the tables: with what is required only, or with one of everything.</summary>
internal sealed class InstanceWriter(Model model, EffectiveTypes types)
{
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly Lazy<ILookup<string, Target>> _derived = new(() => Derived(types));
    private int _ids;

    /// <summary>The element with its required content; `forced`, when given, stands where its particle belongs.</summary>
    public XElement Minimal(XName name, Target declared, Target actual, (Particle Particle, XElement Element)? forced = null)
    {
        var element = Head(name, declared, actual);
        if (actual.Type is null)
        {
            element.Add(forced?.Element, SampleText(actual));
            return element;
        }

        var type = types.Of(actual);
        foreach (var a in type.Attributes.Where(a => a.Occurs.Min > 0))
        {
            element.Add(new XAttribute(a.Name, Sample(a)));
        }

        var chosen = new HashSet<ChoiceFact>();
        foreach (var p in type.Particles)
        {
            if (forced is { } f && p == f.Particle)
            {
                element.Add(f.Element);
            }
            else if (p.Choice is { } choice ? forced?.Particle.Choice != choice && choice.Occurs.Min > 0 && chosen.Add(choice) && p.Occurs.Min > 0 : p.Occurs.Min > 0)
            {
                element.Add(Enumerable.Range(0, p.Occurs.Min).Select(_ => Child(p)));
            }
        }

        return element;
    }

    /// <summary>The element with every attribute, each element once (or its lower bound), and one branch of each single choice.</summary>
    public XElement Full(XName name, Target declared, Target actual)
    {
        var element = Head(name, declared, actual);
        if (actual.Type is null)
        {
            element.Add(SampleText(actual));
            return element;
        }

        var type = types.Of(actual);
        foreach (var a in type.Attributes.Where(a => a.Occurs.Max > 0))
        {
            element.Add(new XAttribute(a.Name, Sample(a)));
        }

        var chosen = new HashSet<ChoiceFact>();
        foreach (var p in type.Particles.Where(p => p.Choice is null || p.Choice.Occurs.Max > 1 || chosen.Add(p.Choice)))
        {
            element.Add(Enumerable.Range(0, Math.Max(1, p.Occurs.Min)).Select(_ => Child(p)));
        }

        return element;
    }

    public XElement Child(Particle p) => Minimal(p.Name, p.Type, Concrete(p.Type));

    public string Sample(AttributeUse a) => a.Fixed ?? (a.Type.Key == "xs:ID" ? $"id{++_ids}" : Literals.Of(a.Type, model).Good[0]);

    /// <summary>The type itself, or the first that may stand for it when it is abstract.</summary>
    public Target Concrete(Target type) =>
        type.Type is { IsAbstract: true } ? Substitutes(type).First(s => !types.Of(s).IsAbstract) : type;

    /// <summary>The types that xsi:type may choose in place of this one, nearest first.</summary>
    public IEnumerable<Target> Substitutes(Target type) =>
        _derived.Value[type.Key].SelectMany(d => Substitutes(d).Prepend(d)).OrderBy(d => d.Key.Length).ToList();

    private static ILookup<string, Target> Derived(EffectiveTypes types) =>
        types.All().Where(t => types.BaseOf(t) is not null).ToLookup(t => types.BaseOf(t)!.Key);

    private static XElement Head(XName name, Target declared, Target actual)
    {
        var element = new XElement(name);
        if (declared.Key != actual.Key)
        {
            element.Add(new XAttribute(Xsi + "type", actual.Key));
        }

        return element;
    }

    private string? SampleText(Target type) => type.Key == "xs:anyType" ? null : Literals.Of(type, model).Good[0];
}
