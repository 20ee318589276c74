using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>Every document that one edit of the header makes: an element taken away, repeated, an attribute taken away, its value spoiled.</summary>
internal static class HeaderMutants
{
    public static IEnumerable<(string Name, string Text)> Of(string document)
    {
        var count = Header(XDocument.Parse(document)).Count();
        for (var rank = 0; rank < count; rank++)
        {
            yield return Edit(document, rank, "sans", static element => element.Remove());
            yield return Edit(document, rank, "deux fois", static element => element.AddAfterSelf(new XElement(element)));
            var attributes = Header(XDocument.Parse(document)).ElementAt(rank).Attributes().Select(static attribute => attribute.Name).ToList();
            foreach (var name in attributes)
            {
                yield return Edit(document, rank, $"sans @{name.LocalName}", element => element.Attribute(name)!.Remove());
                yield return Edit(document, rank, $"autre @{name.LocalName}", element => element.Attribute(name)!.Value += "9");
            }
        }
    }

    private static (string Name, string Text) Edit(string document, int rank, string what, Action<XElement> change)
    {
        var copy = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
        var element = Header(copy).ElementAt(rank);
        var path = string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(static one => one.Name.LocalName));
        change(element);
        return ($"{path} : {what}", copy.ToString(SaveOptions.DisableFormatting));
    }

    private static IEnumerable<XElement> Header(XDocument document) =>
        document.Root!.Elements().Where(static child => child.Name.LocalName != "component").SelectMany(static child => child.DescendantsAndSelf());
}
