using System.Xml.Linq;
using TestPlans.Formats.Xml;

namespace TestPlans.Schematron.Rules;

/// <summary>Reads a schema file and puts in place what it includes, each relative to the file that includes it.</summary>
internal sealed class Includer(string folder, bool exactCase, List<RuleDiagnostic> diagnostics)
{
    private const int MaxFiles = 5_000;
    private const int MaxDepth = 50;

    private readonly List<string> _open = [];
    private int _files;

    public XElement? Read(string path)
    {
        if (!SafeXml.LoadFile(path).TryGet(out var document, out var fault))
        {
            diagnostics.Add(new RuleDiagnostic(IsError: true, "schema-unreadable", fault.Message, path, fault.Line, fault.Column));
            return null;
        }

        var root = document.Root!;
        Source.Mark(root, path);
        root.Remove();
        Expand(root, path);
        return root;
    }

    private void Expand(XElement root, string path)
    {
        _open.Add(path);
        foreach (var include in root.Descendants(Source.Sch + "include").ToList())
        {
            if (Target(include, path) is not { } found)
            {
                include.Remove();
            }
            else if (found.Name == Source.Sch + "schema" || found.Name.Namespace != Source.Sch)
            {
                diagnostics.Add(Source.At(include, isError: false, "include-not-a-part", $"« {include.Trimmed("href")} » n’apporte pas un morceau de schéma Schematron : ignoré."));
                include.Remove();
            }
            else
            {
                include.ReplaceWith(found);
            }
        }

        foreach (var extends in root.Descendants(Source.Sch + "extends").Where(static extends => extends.Attribute("href") is not null).ToList())
        {
            if (Target(extends, path) is not { } found)
            {
                extends.Remove();
            }
            else if (found.Name != extends.Parent!.Name)
            {
                diagnostics.Add(Source.At(extends, isError: true, "extends-kind", $"extends : « {extends.Trimmed("href")} » est un élément {found.Name.LocalName}, pas {extends.Parent.Name.LocalName}."));
                extends.Remove();
            }
            else
            {
                extends.ReplaceWith(found.Elements().Select(Source.Copy));
            }
        }

        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The element that a reference names, itself expanded; null, with a diagnostic, when there is none.</summary>
    private XElement? Target(XElement reference, string path)
    {
        var href = reference.Trimmed("href") ?? string.Empty;
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var (file, id) = hash < 0 ? (href, null) : (href[..hash], href[(hash + 1)..]);
        if (href.Length == 0)
        {
            diagnostics.Add(Source.At(reference, isError: true, "include-empty", "Une inclusion n’a pas d’attribut href."));
            return null;
        }

        var found = file.Length == 0 ? new FoundFile(path, OtherCase: false, Outside: false) : FileFinder.Find(Path.GetDirectoryName(path)!, file, folder, exactCase);
        if (found.Path is not { } target)
        {
            diagnostics.Add(found.Outside
                ? Source.At(reference, isError: true, "include-outside", $"« {href} » est hors du jeu de règles : refusé.")
                : Source.At(reference, isError: false, "include-missing", $"Le fichier inclus « {href} » est absent{FileInTheWay(path, file)} : les règles qu’il porte ne s’exécutent pas."));
            return null;
        }

        if (found.OtherCase)
        {
            diagnostics.Add(Source.At(reference, isError: false, "include-case", $"Le fichier inclus « {href} » n’existe qu’avec une autre casse : {Path.GetFileName(target)}."));
        }

        if ((file.Length > 0 && _open.Contains(target)) || _open.Count > MaxDepth || ++_files > MaxFiles)
        {
            diagnostics.Add(Source.At(reference, isError: true, "include-cycle", $"L’inclusion de « {href} » tourne en rond ou est trop profonde."));
            return null;
        }

        return Fragment(reference, target, id, href, file.Length == 0);
    }

    /// <summary>Says so when what should be a folder on the way is a file, as happens when a folder is lost in an archive.</summary>
    private static string FileInTheWay(string path, string file)
    {
        var place = Path.GetDirectoryName(path)!;
        foreach (var part in file.Replace('\\', '/').Split('/').SkipLast(1))
        {
            place = Path.GetFullPath(Path.Combine(place, part));
            if (File.Exists(place))
            {
                return $" (« {Path.GetFileName(place)} » est un fichier{(new FileInfo(place).Length == 0 ? " vide" : string.Empty)}, pas un dossier)";
            }
        }

        return string.Empty;
    }

    private XElement? Fragment(XElement reference, string target, string? id, string href, bool own)
    {
        if (!SafeXml.LoadFile(target).TryGet(out var document, out var fault))
        {
            diagnostics.Add(Source.At(reference, isError: false, "include-unreadable", $"Le fichier inclus « {href} » est illisible ({fault}) : les règles qu’il porte ne s’exécutent pas."));
            return null;
        }

        var root = document.Root!;
        var found = id is null ? root : root.DescendantsAndSelf().FirstOrDefault(element => element.Attribute("id")?.Value == id || element.Attribute(XNamespace.Xml + "id")?.Value == id);
        if (found is null || (own && found.Descendants().Any(part => part.Attribute("href")?.Value == href)))
        {
            diagnostics.Add(Source.At(reference, isError: true, "include-fragment", $"« {href} » : aucun élément n’a cet identifiant, ou il se contient lui-même."));
            return null;
        }

        Source.Mark(root, target);
        found.Remove();
        Expand(found, target);
        return found;
    }
}
