using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>An element that a type takes, with the namespace that its declaration gives it.</summary>
internal sealed record Particle(XName Name, Target Type, Occurs Occurs, ChoiceFact? Choice, bool Nillable);

/// <summary>An attribute that a type takes, or refuses when Occurs.Max is 0.</summary>
internal sealed record AttributeUse(XName Name, Target Type, Occurs Occurs, string? Fixed);

/// <summary>What a type takes once its bases and groups are followed.</summary>
internal sealed record EffectiveType(Target Target, IReadOnlyList<Particle> Particles, IReadOnlyList<AttributeUse> Attributes, bool Wild)
{
    public bool IsAbstract => Target.Type!.IsAbstract;

    public bool IsMixed => Target.Type!.IsMixed;
}

/// <summary>Follows bases and groups; the answers come from the tables, never from the schema that is tested with them.</summary>
internal sealed class EffectiveTypes(Model model)
{
    private readonly TypeNames _names = new(model);
    private readonly Dictionary<string, EffectiveType> _known = [];

    public EffectiveType Of(Target target)
    {
        if (!_known.TryGetValue(target.Key, out var known))
        {
            _known[target.Key] = known = Follow(target);
        }

        return known;
    }

    /// <summary>Every type of every namespace that the schema gives, groups and literals left out.</summary>
    public IEnumerable<Target> All()
    {
        var closure = new Closure(model);
        return
            from file in model.Files
            from table in file.Tables
            where table != "xslt"
            from type in model.Types
            where type.Table == table && !type.IsGroup && closure.Needs(file.Prefix, TypeNames.XsdName(file, type))
            select _names.Resolve(file.Prefix, table, type.Name, table);
    }

    public Target? BaseOf(Target target) =>
        target.Type is { Base.Length: > 0 } type ? _names.Resolve(target.Prefix, type.Table, type.Base, type.Name) : null;

    public XNamespace Namespace(string prefix) => model.Files.First(f => f.Prefix == prefix).Namespace;

    private EffectiveType Follow(Target target)
    {
        var type = target.Type ?? throw new ArgumentException($"{target.Key} is not a type with content.", nameof(target));
        var inherited = BaseOf(target) is { } b ? Of(b) : null;
        var own = type.Members.SelectMany(m => Particles(target, m)).Concat(Interval(target)).ToList();
        var keeps = inherited is not null && type.Derivation == "extends";
        var attributes = type.Attributes.Select(a => Attribute(target, a)).ToList();
        var kept = inherited?.Attributes.Where(i => attributes.TrueForAll(a => a.Name != i.Name)) ?? [];
        var wild = type.Members.Any(m => m.Kind == MemberKind.Any) || (keeps && inherited!.Wild);
        return new EffectiveType(target, [.. keeps ? inherited!.Particles : [], .. own], [.. kept, .. attributes], wild);
    }

    private IEnumerable<Particle> Particles(Target owner, MemberFact m)
    {
        if (m.Kind == MemberKind.Group)
        {
            var group = _names.Resolve(owner.Prefix, owner.Type!.Table, m.Name, m.Place);
            return group.Type!.Members.SelectMany(g => Particles(group, g));
        }

        if (m.Kind != MemberKind.Element)
        {
            return [];
        }

        if (!m.IsReference)
        {
            return [new Particle(Namespace(owner.Prefix) + m.Name, _names.Resolve(owner.Prefix, owner.Type!.Table, m.Of, m.Place), m.Occurs, m.Choice, m.Nillable)];
        }

        var (name, type, nillable) = Global(m);
        return [new Particle(name, type, m.Occurs, m.Choice, nillable)];
    }

    private AttributeUse Attribute(Target owner, MemberFact m)
    {
        if (m.IsReference)
        {
            var (name, type, _) = Global(m);
            return new AttributeUse(name, type, m.Occurs, m.Fixed);
        }

        return new AttributeUse(m.Name, _names.Resolve(owner.Prefix, owner.Type!.Table, m.Of, m.Place), m.Occurs, m.Fixed);
    }

    private (XName Name, Target Type, bool Nillable) Global(MemberFact m)
    {
        var (prefix, local) = (m.Name[..m.Name.IndexOf(':', StringComparison.Ordinal)], m.Name[(m.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var tables = model.Files.Where(f => f.Prefix == prefix).SelectMany(f => f.Tables).ToHashSet();
        var global = model.Globals.First(g => g.Name == local && g.Kind == m.Kind && tables.Contains(g.Table));
        return (Namespace(prefix) + local, _names.Resolve(prefix, global.Table, global.Of, m.Place), global.Nillable);
    }

    // As a plain sequence, low then high; Intervals proves the other forms.
    private IEnumerable<Particle> Interval(Target owner)
    {
        if (owner.Type!.Interval is not { } interval)
        {
            yield break;
        }

        var bound = _names.Resolve(owner.Prefix, "datatypes", interval.Bound, owner.Key);
        foreach (var name in new[] { "low", "high" })
        {
            yield return new Particle(Namespace(owner.Prefix) + name, bound, new Occurs(0, 1), null, false);
        }
    }
}
