using System.Globalization;

namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Writes one type of a table, or one group, as XML Schema.</summary>
internal sealed class TypeWriter(XsdText xsd, FileFact file, TypeNames names)
{
    public void Write(TypeFact type)
    {
        xsd.Blank();
        if (type.IsGroup)
        {
            xsd.Block("group", [("name", type.Name)], () => Content(type));
            return;
        }

        var head = new (string, string?)[] { ("name", TypeNames.XsdName(file, type)), ("abstract", True(type.IsAbstract)), ("mixed", True(type.IsMixed)) };
        xsd.Block("complexType", head, () =>
        {
            if (type.Base.Length == 0)
            {
                Body(type);
                return;
            }

            var derivation = type.Derivation == "extends" ? "extension" : "restriction";
            xsd.Block("complexContent", [], () => xsd.Block(derivation, [("base", Ref(type, type.Base))], () => Body(type)));
        });
    }

    private string Ref(TypeFact type, string of) => xsd.Name(names.Resolve(file.Prefix, type.Table, of, type.Name));

    private void Body(TypeFact type)
    {
        Content(type);
        foreach (var a in type.Attributes)
        {
            var use = a.Occurs switch { { Max: 0 } => "prohibited", { Min: 1 } => "required", _ => null };
            xsd.Empty("attribute", a.IsReference
                ? [("ref", xsd.Name(a.Name)), ("use", use)]
                : [("name", a.Name), ("type", Ref(type, a.Of)), ("use", use), ("fixed", a.Fixed), ("default", a.Default)]);
        }

        foreach (var open in type.Members.Where(m => m.Kind == MemberKind.AnyAttribute))
        {
            xsd.Empty("anyAttribute", Open(open));
        }
    }

    private void Content(TypeFact type)
    {
        var particles = type.Members.Where(m => m.Kind is MemberKind.Element or MemberKind.Group or MemberKind.Any).ToList();
        if (type.Interval is { } interval)
        {
            Interval(type, interval);
        }
        else if (particles.Count > 0 && particles.All(p => p.Choice is not null && p.Choice == particles[0].Choice))
        {
            Choice(type, particles);
        }
        else if (particles.Count > 0)
        {
            xsd.Block("sequence", [], () => Sequence(type, particles));
        }
    }

    private void Sequence(TypeFact type, List<MemberFact> particles)
    {
        for (var i = 0; i < particles.Count; i++)
        {
            if (particles[i].Choice is not { } choice)
            {
                Particle(type, particles[i]);
                continue;
            }

            var rows = particles.Skip(i).TakeWhile(p => p.Choice == choice).ToList();
            Choice(type, rows);
            i += rows.Count - 1;
        }
    }

    private void Choice(TypeFact type, List<MemberFact> rows) =>
        xsd.Block("choice", Bounds(rows[0].Choice!.Occurs), () => rows.ForEach(r => Particle(type, r)));

    private void Particle(TypeFact type, MemberFact m)
    {
        var bounds = Bounds(m.Occurs);
        switch (m.Kind)
        {
            case MemberKind.Any:
                xsd.Empty("any", [.. Open(m), .. bounds]);
                break;
            case MemberKind.Group:
                xsd.Empty("group", [("ref", xsd.Name(m.IsReference ? m.Name : $"{file.Prefix}:{m.Name}")), .. bounds]);
                break;
            default:
                xsd.Empty("element", m.IsReference
                    ? [("ref", xsd.Name(m.Name)), .. bounds]
                    : [("name", m.Name), ("type", Ref(type, m.Of)), .. bounds, ("nillable", True(m.Nillable))]);
                break;
        }
    }

    private void Interval(TypeFact type, IntervalFact interval)
    {
        void One(string name, string of, string? min = null) => xsd.Empty("element", ("name", name), ("type", Ref(type, of)), ("minOccurs", min));
        xsd.Block("choice", [("minOccurs", "0")], () =>
        {
            xsd.Block("sequence", [], () =>
            {
                One("low", interval.Bound);
                xsd.Block("choice", [("minOccurs", "0")], () =>
                {
                    One("width", interval.Width);
                    One("high", interval.Bound);
                });
            });
            One("high", interval.Bound);
            xsd.Block("sequence", [], () =>
            {
                One("width", interval.Width);
                One("high", interval.Bound, "0");
            });
            xsd.Block("sequence", [], () =>
            {
                One("center", interval.Center);
                One("width", interval.Width, "0");
            });
        });
    }

    private static (string, string?)[] Open(MemberFact m) =>
        m.Of.Split(' ') is [var space, var process] ? [("namespace", space), ("processContents", process)] : throw new FormatException($"{m.Place}: « {m.Of} ».");

    private static (string, string?)[] Bounds(Occurs o) =>
        [("minOccurs", o.Min == 1 ? null : Number(o.Min)), ("maxOccurs", o.Max == 1 ? null : o.Max == int.MaxValue ? "unbounded" : Number(o.Max))];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string? True(bool value) => value ? "true" : null;
}
