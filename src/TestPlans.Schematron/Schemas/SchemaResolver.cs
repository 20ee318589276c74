using System.Net;
using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Schemas;

/// <summary>
/// Serves schema files from one folder, mended where System.Xml.Schema departs from other validators:
/// a schema without namespace included by several namespaces becomes one copy each (sharing it makes its wildcards ambiguous);
/// the import of the schema of schemas, which needs a DTD, is dropped; xs:anyURI accepts what XML Schema 1.0 lets it accept, any text.
/// </summary>
internal sealed class SchemaResolver(string folder, List<RuleDiagnostic> diagnostics) : XmlResolver
{
    private const string CopyMark = "?tns=";
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    public override ICredentials Credentials
    {
        set { }
    }

    public override Uri ResolveUri(Uri? baseUri, string? relativeUri)
    {
        var (location, copy) = Cut(relativeUri ?? string.Empty);
        var origin = baseUri is { IsFile: true } ? Path.GetDirectoryName(baseUri.LocalPath)! : folder;
        var found = FileFinder.Find(origin, location, folder, exactCase: false);
        if (found.Path is null)
        {
            diagnostics.Add(new RuleDiagnostic(IsError: true, "xsd-include-missing", found.Outside
                ? $"« {location} » est hors du jeu de règles : refusé."
                : $"Le schéma inclus « {location} » est absent.", baseUri is { IsFile: true } ? baseUri.LocalPath : folder, 0, 0));
        }

        var path = found.Path ?? Path.Combine(origin, "absent.xsd");
        return new Uri(new Uri(path).AbsoluteUri + copy);
    }

    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        Open(absoluteUri.LocalPath, absoluteUri.Query.StartsWith(CopyMark, StringComparison.Ordinal) ? Uri.UnescapeDataString(absoluteUri.Query[CopyMark.Length..]) : null)
        ?? throw new XmlException("Le schéma inclus ne peut pas être lu.");

    /// <summary>The mended text of a schema; null, with a diagnostic, when it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="copyFor">Namespace that includes it, when it has none of its own.</param>
    public MemoryStream? Open(string path, string? copyFor)
    {
        if (!SafeXml.LoadFile(path).TryGet(out var document, out var fault))
        {
            if (!diagnostics.Exists(one => one.File == path && one.IsError))
            {
                diagnostics.Add(new RuleDiagnostic(IsError: true, "xsd-unreadable", fault.Message, path, fault.Line, fault.Column));
            }

            return null;
        }

        // A schema that needs no mending is served as it is written, so that its faults have their true lines.
        if (!Mend(document.Root!, path, copyFor))
        {
            return new MemoryStream(File.ReadAllBytes(path));
        }

        var stream = new MemoryStream();
        document.Save(stream, SaveOptions.DisableFormatting);
        stream.Position = 0;
        return stream;
    }

    private bool Mend(XElement schema, string path, string? copyFor)
    {
        var mended = false;
        var target = schema.Attribute("targetNamespace")?.Value ?? copyFor;
        foreach (var include in schema.Elements(Xs + "include").Concat(schema.Elements(Xs + "redefine")))
        {
            if (target is not null && include.Attribute("schemaLocation") is { } location && HasNoNamespace(path, location.Value))
            {
                location.Value += CopyMark + Uri.EscapeDataString(target);
                mended = true;
            }
        }

        foreach (var import in schema.Elements(Xs + "import").Where(static import => import.Attribute("namespace")?.Value == Xs.NamespaceName).ToList())
        {
            import.Remove();
            mended = true;
        }

        foreach (var attribute in schema.Descendants().Attributes().Where(static attribute => attribute.Name.LocalName is "type" or "base" or "itemType" or "memberTypes"))
        {
            if (attribute.Value.Contains("anyURI", StringComparison.Ordinal))
            {
                mended = true;
                attribute.Value = string.Join(' ', attribute.Value.Split(' ').Select(name => IsAnyUri(attribute.Parent!, name) ? name.Replace("anyURI", "string", StringComparison.Ordinal) : name));
            }
        }

        return mended;
    }

    private static bool IsAnyUri(XElement element, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var uri = colon < 0 ? element.GetDefaultNamespace() : element.GetNamespaceOfPrefix(name[..colon]);
        return name[(colon + 1)..] == "anyURI" && uri == Xs;
    }

    private bool HasNoNamespace(string origin, string location) =>
        FileFinder.Find(Path.GetDirectoryName(origin)!, location, folder, exactCase: false).Path is { } path
        && SafeXml.LoadFile(path).Value?.Root is { } root && root.Attribute("targetNamespace") is null;

    private static (string Location, string Copy) Cut(string location)
    {
        var mark = location.IndexOf(CopyMark, StringComparison.Ordinal);
        return mark < 0 ? (location, string.Empty) : (location[..mark], location[mark..]);
    }
}
