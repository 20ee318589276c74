using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Instances;

namespace TestPlans.Packs.Tests.Schema.Mutants;

/// <summary>One way to change an element; Apply answers false when this element cannot be changed so.</summary>
/// <param name="Name">Stable: it is part of the mutant's name.</param>
/// <param name="Apply">The element, other elements of the document to borrow from, chance.</param>
internal sealed record Edit(string Name, Func<XElement, IReadOnlyList<XElement>, Chance, bool> Apply)
{
    private static readonly XName Type = InstanceWriter.Xsi + "type";
    private static readonly string[] TypeValues = ["CD", "CE", "PQ", "TS", "ST", "IVL_TS", "IVL_PQ", "PIVL_TS", "INT", "BL", "II", "ED", "OUPS"];
    private static readonly string[] Values = ["oups", "", "deux mots", "1", "2024-01-02", "true", "EVN", "1.2.3", "é"];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("supprimer", (e, _, _) => Do(e.Remove)),
        new("dupliquer", (e, _, _) => Do(() => e.AddAfterSelf(new XElement(e)))),
        new("permuter", Swap),
        new("renommer", (e, _, _) => Do(() => e.Name = e.Name.Namespace + "oups")),
        new("renommer comme un autre", (e, others, c) => Do(() => e.Name = c.Pick(others).Name)),
        new("sortir de l'espace de noms", (e, _, _) => Do(() => e.Name = e.Name.LocalName)),
        new("attribut inconnu", (e, _, _) => Do(() => e.SetAttributeValue("oups", "1"))),
        new("attribut retiré", (e, _, c) => OnAttribute(e, c, a => a.Remove())),
        new("attribut altéré", (e, _, c) => OnAttribute(e, c, a => a.Value = c.Pick(Values))),
        new("attribut d'un autre", Borrow),
        new("xsi:type changé", (e, _, c) => e.Attribute(Type) is { } t && Do(() => t.Value = Prefixed(e, c.Pick(TypeValues)))),
        new("xsi:type ajouté", (e, _, c) => e.Attribute(Type) is null && Do(() => e.SetAttributeValue(Type, Prefixed(e, c.Pick(TypeValues))))),
        new("xsi:nil", (e, _, _) => Do(() => e.SetAttributeValue(InstanceWriter.Xsi + "nil", "true"))),
        new("texte", (e, _, _) => Do(() => e.AddFirst(new XText("oups")))),
        new("commentaire", (e, _, _) => Do(() => e.AddFirst(new XComment(" sans effet ")))),
        new("vider", (e, _, _) => e.HasElements && Do(e.RemoveNodes)),
        new("déplacer", Move),
        new("élément d'un autre", (e, others, c) => Do(() => e.AddFirst(Small(c.Pick(others))))),
        new("élément étranger à la fin", (e, _, _) => Do(() => e.Add(new XElement(XName.Get("autre", "urn:autre"))))),
        new("enfants renversés", (e, _, _) => e.Elements().Count() > 1 && Do(() => e.ReplaceNodes(e.Elements().Reverse().ToList()))),
    ];

    private static bool Do(Action action)
    {
        action();
        return true;
    }

    private static bool Swap(XElement e, IReadOnlyList<XElement> others, Chance chance)
    {
        if (e.ElementsAfterSelf().FirstOrDefault() is not { } next)
        {
            return false;
        }

        next.Remove();
        e.AddBeforeSelf(next);
        return true;
    }

    private static bool Move(XElement e, IReadOnlyList<XElement> others, Chance chance)
    {
        var target = chance.Pick(others);
        if (target.AncestorsAndSelf().Contains(e))
        {
            return false;
        }

        e.Remove();
        target.Add(e);
        return true;
    }

    private static bool Borrow(XElement e, IReadOnlyList<XElement> others, Chance chance)
    {
        var attributes = others.SelectMany(o => o.Attributes()).Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName.Length == 0).ToList();
        if (attributes.Count == 0)
        {
            return false;
        }

        var attribute = chance.Pick(attributes);
        e.SetAttributeValue(attribute.Name, attribute.Value);
        return true;
    }

    private static bool OnAttribute(XElement e, Chance chance, Action<XAttribute> change)
    {
        var attributes = e.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        return attributes.Count > 0 && Do(() => change(chance.Pick(attributes)));
    }

    private static string Prefixed(XElement e, string type) =>
        e.GetPrefixOfNamespace(e.Name.Namespace) is { Length: > 0 } prefix ? $"{prefix}:{type}" : type;

    // A copied section may be half of the document: its own children say enough.
    private static XElement Small(XElement e) => e.Descendants().Count() < 50 ? new XElement(e) : new XElement(e.Name, e.Attributes());
}
