using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>
/// Documents that make a schema processor list what it would have taken: an element that no schema has in each gap of each
/// type, and every attribute name with a value that no code is. Two schemas that answer alike take the same.
/// </summary>
internal sealed class Probes(EffectiveTypes types, InstanceWriter writer, IReadOnlyCollection<string> attributeNames)
{
    private const string Nothing = "oups";

    public IEnumerable<(string Label, XElement Element)> Of(XName name, Generation.Target declared, Generation.Target actual)
    {
        XElement Full() => writer.Full(name, declared, actual);
        for (var i = Full().Elements().Count(); i >= 0; i--)
        {
            yield return ($"vide {i}", At(Full(), i));
            yield return ($"vide {i} sans suite", Cut(At(Full(), i), i));
        }

        yield return ("au plus court", At(writer.Minimal(name, declared, actual), 0));
        yield return ("attributs", Attributes(Full()));
        var bare = writer.Minimal(name, declared, actual);
        bare.Attributes().Where(a => a.Name != InstanceWriter.Xsi + "type").Remove();
        yield return ("sans attribut", bare);
        foreach (var particle in types.Of(actual).Particles)
        {
            var probed = Attributes(writer.Child(particle));
            probed.AddFirst(new XElement(particle.Name.Namespace + Nothing));
            yield return ($"dans {particle.Name.LocalName}", writer.Minimal(name, declared, actual, (particle, probed)));
        }
    }

    private XElement Attributes(XElement element)
    {
        foreach (var attribute in attributeNames)
        {
            element.SetAttributeValue(attribute, Nothing);
        }

        return element;
    }

    private static XElement At(XElement element, int gap)
    {
        var nothing = new XElement(element.Name.Namespace + Nothing);
        var children = element.Elements().ToList();
        if (gap < children.Count)
        {
            children[gap].AddBeforeSelf(nothing);
        }
        else
        {
            element.Add(nothing);
        }

        return element;
    }

    // The element that follows is told by its absence too: the processor says what it waits for at the end.
    private static XElement Cut(XElement element, int gap)
    {
        element.Elements().Skip(gap).ToList().ForEach(e => e.Remove());
        return element;
    }
}
