using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Elements that lack, are too many, out of order, in conflict in a choice, or nil.</summary>
internal static class ElementCases
{
    private static readonly XName Nil = InstanceWriter.Xsi + "nil";

    public static IEnumerable<Case> Of(EffectiveType type, Func<XElement> full, InstanceWriter writer)
    {
        foreach (var p in type.Particles)
        {
            var name = p.Name.LocalName;
            if (p.Choice is null)
            {
                yield return new Case($"sans {name}", p.Occurs.Min == 0, Without(full(), p));
            }

            var single = p.Choice is null ? p.Occurs.Max == 1 : p.Choice.Occurs.Max == 1 && p.Occurs.Max == 1;
            yield return new Case($"deux {name}", !single, Twice(With(full(), p, type, writer), p));
            var nil = With(full(), p, type, writer);
            var target = nil.Element(p.Name)!;
            target.RemoveNodes();
            target.Add(new XAttribute(Nil, "true"));
            yield return new Case($"{name} nil", p.Nillable, nil);
        }

        foreach (var one in Swaps(type, full).Concat(Choices(type, full, writer)))
        {
            yield return one;
        }
    }

    private static IEnumerable<Case> Swaps(EffectiveType type, Func<XElement> full)
    {
        for (var i = 0; i + 1 < type.Particles.Count; i++)
        {
            var (a, b) = (type.Particles[i], type.Particles[i + 1]);
            if (a.Choice is not null && a.Choice == b.Choice)
            {
                continue;
            }

            var element = full();
            var (first, second) = (element.Elements(a.Name).LastOrDefault(), element.Element(b.Name));
            if (first is not null && second is not null)
            {
                second.Remove();
                first.AddBeforeSelf(second);
                yield return new Case($"{b.Name.LocalName} avant {a.Name.LocalName}", false, element);
            }
        }
    }

    private static IEnumerable<Case> Choices(EffectiveType type, Func<XElement> full, InstanceWriter writer)
    {
        foreach (var choice in type.Particles.Where(p => p.Choice is not null).GroupBy(p => p.Choice!))
        {
            var none = full();
            foreach (var p in choice)
            {
                none.Elements(p.Name).Remove();
            }

            var rows = choice.ToList();
            var emptyBranch = choice.Key.Occurs.Min == 0 || rows.Exists(r => r.Occurs.Min == 0);
            yield return new Case($"choix vide ({rows[0].Name.LocalName}…)", emptyBranch, none);
            if (rows.Count > 1)
            {
                var both = With(full(), rows[0], type, writer);
                both.Elements(rows[0].Name).Last().AddAfterSelf(writer.Child(rows[1]));
                yield return new Case($"{rows[0].Name.LocalName} et {rows[1].Name.LocalName}", choice.Key.Occurs.Max > 1, Once(both, rows[1]));
            }

            foreach (var row in rows.Skip(1))
            {
                yield return new Case($"branche {row.Name.LocalName}", true, With(full(), row, type, writer));
            }
        }
    }

    // In a full element one branch of a single choice stands: this puts the branch of p there instead.
    private static XElement With(XElement element, Particle p, EffectiveType type, InstanceWriter writer)
    {
        if (element.Element(p.Name) is null)
        {
            var present = type.Particles.Where(o => o.Choice == p.Choice).Select(o => element.Element(o.Name)).First(e => e is not null)!;
            present.ReplaceWith(writer.Child(p));
        }

        return element;
    }

    private static XElement Once(XElement element, Particle p)
    {
        element.Elements(p.Name).Skip(1).Where(_ => p.Choice!.Occurs.Max > 1).ToList().ForEach(e => e.Remove());
        return element;
    }

    private static XElement Without(XElement element, Particle p)
    {
        element.Elements(p.Name).Remove();
        return element;
    }

    private static XElement Twice(XElement element, Particle p)
    {
        element.Elements(p.Name).Last().AddAfterSelf(writerCopy(element.Element(p.Name)!));
        return element;

        static XElement writerCopy(XElement original) => new(original);
    }
}
