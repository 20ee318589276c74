namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Writes one literal type: a restriction with its facets and codes, a union or a list.</summary>
internal sealed class SimpleWriter(XsdText xsd, FileFact file, TypeNames names)
{
    public void Write(SimpleFact simple)
    {
        xsd.Blank();
        xsd.Block("simpleType", [("name", simple.Name)], () =>
        {
            var of = string.Join(' ', simple.Of.Split(' ').Select(o => Ref(simple, o)));
            switch (simple.How)
            {
                case "one of":
                    xsd.Empty("union", ("memberTypes", of));
                    break;
                case "list of":
                    xsd.Empty("list", ("itemType", of));
                    break;
                case "restricts":
                    xsd.Block("restriction", [("base", of)], () => Facets(simple));
                    break;
                default:
                    throw new FormatException($"« {simple.How} » is no way to make « {simple.Name} ».");
            }
        });
    }

    private void Facets(SimpleFact simple)
    {
        var facets = new[] { ("minLength", simple.MinLength), ("minInclusive", simple.Min), ("maxInclusive", simple.Max), ("pattern", simple.Pattern) };
        foreach (var (facet, value) in facets.Where(f => f.Item2.Length > 0))
        {
            xsd.Empty(facet, ("value", value));
        }

        foreach (var code in simple.Codes)
        {
            xsd.Empty("enumeration", ("value", code));
        }
    }

    private string Ref(SimpleFact simple, string of) => xsd.Name(names.Resolve(file.Prefix, "vocabulary", of, simple.Name));
}
