using System.Text;
using System.Text.RegularExpressions;

namespace TestPlans.Cli.Importing;

/// <summary>The terminologies that the kit announces in a list of its own, and does not always carry: they are large.</summary>
internal static partial class Terminologies
{
    private const string List = "schematrons/profils/terminologies/terminologie/Terminologies.txt";

    /// <summary>Where each missing one is looked for, and the name of its codes.</summary>
    public static IEnumerable<(string Path, string Codes)> Missing(IReadOnlyList<SourceFile> kit)
    {
        if (KitLayout.Find(kit, List) is not { } list)
        {
            yield break;
        }

        var folder = list.Path[..^list.Name.Length];
        using var reader = new StreamReader(list.Open(), Encoding.Latin1);
        for (var left = 1000; left > 0 && reader.ReadLine() is { } line; left--)
        {
            if (Entry().Match(line) is { Success: true } entry
                && !kit.Any(file => KitLayout.Under(file, folder) && Path.GetFileNameWithoutExtension(file.Name) == entry.Groups["oid"].Value))
            {
                yield return ($"{folder}{entry.Groups["oid"].Value}.rdf", entry.Groups["name"].Value.Trim());
            }
        }
    }

    [GeneratedRegex(@"^\s*(?<oid>\d+(\.\d+)+)\s*=+>\s*(?<name>[\w\- ]{1,40})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
