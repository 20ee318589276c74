using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Attributes that lack, are not of this type, or hold each literal that their type takes or refuses.</summary>
internal sealed class AttributeCases(Model model, InstanceWriter writer)
{
    public IEnumerable<Case> Of(EffectiveType type, Func<XElement> full)
    {
        yield return new Case("attribut inconnu", false, With(full(), "oups", "1"));
        yield return new Case("attribut d'un autre espace", false, With(full(), XName.Get("oups", "urn:autre"), "1"));
        foreach (var a in type.Attributes)
        {
            var name = a.Name.LocalName;
            if (a.Occurs.Max == 0)
            {
                yield return new Case($"@{name} interdit", false, With(full(), a.Name, writer.Sample(a)));
                continue;
            }

            yield return new Case($"sans @{name}", a.Occurs.Min == 0, With(full(), a.Name, null));
            var literals = Literals.Of(a.Type, model);
            foreach (var good in literals.Good)
            {
                yield return new Case($"@{name}={good}", a.Fixed is null || good.Trim() == a.Fixed.Trim(), With(full(), a.Name, good));
            }

            foreach (var bad in literals.Bad)
            {
                yield return new Case($"@{name}={bad}", false, With(full(), a.Name, bad));
            }
        }
    }

    private static XElement With(XElement element, XName name, string? value)
    {
        element.SetAttributeValue(name, value);
        return element;
    }
}
