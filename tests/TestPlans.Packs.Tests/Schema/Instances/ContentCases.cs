using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Text, and elements that no row of the table gives.</summary>
internal static class ContentCases
{
    public static IEnumerable<Case> Of(EffectiveType type, Func<XElement> full)
    {
        yield return new Case("texte", type.IsMixed, With(full(), new XText("texte")));
        yield return new Case("élément inconnu à la fin", false, With(full(), new XElement(Own(full) + "oups")));
        var first = full();
        first.AddFirst(new XElement(Own(full) + "oups"));
        yield return new Case("élément inconnu au début", false, first);
        yield return new Case("élément d'un autre espace", type.Wild, With(full(), new XElement(XName.Get("autre", "urn:autre"), new XAttribute("libre", "1"))));
        if (type.Wild)
        {
            var other = new XElement(XName.Get("autre", "urn:autre"));
            yield return new Case("deux éléments d'un autre espace", false, With(With(full(), other), new XElement(other)));
            yield return new Case("élément sans espace de noms", false, With(full(), new XElement("autre")));
        }
    }

    private static XNamespace Own(Func<XElement> full) => full().Name.Namespace;

    private static XElement With(XElement element, XNode node)
    {
        element.Add(node);
        return element;
    }
}
