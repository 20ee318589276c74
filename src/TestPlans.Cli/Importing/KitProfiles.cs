using System.Text;
using System.Text.RegularExpressions;

namespace TestPlans.Cli.Importing;

/// <summary>The profiles that the kit applies to every document, in its order: its own script says which.</summary>
internal static partial class KitProfiles
{
    private const string Script = "schematrons/moteur/compilverif.bat";

    public static IReadOnlyList<string> Of(IReadOnlyList<SourceFile> files, List<string> notes)
    {
        var present = KitLayout.Profiles(files).ToList();
        if (KitLayout.Find(files, Script) is not { } script)
        {
            notes.Add($"{Script} : absent ; tous les schématrons de schematrons/profils s'appliquent à tout document");
            return [.. present.Select(static file => file.Path)];
        }

        var order = new List<string>();
        foreach (var named in Named(Text(script)))
        {
            if (KitLayout.Find(present, named) is { } profile)
            {
                order.Add(profile.Path);
            }
            else
            {
                notes.Add($"{named} : appliqué par {script.Name}, mais absent du kit");
            }
        }

        notes.AddRange(present.Where(file => !order.Contains(file.Path)).Select(file => $"{file.Path} : {script.Name} ne l'applique pas, les modèles non plus"));
        return order;
    }

    // The script is in a code page of Windows; only its ASCII part matters here.
    private static string Text(SourceFile file)
    {
        using var reader = new StreamReader(file.Open(), Encoding.Latin1);
        var text = new char[1 << 20];
        return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
    }

    private static IEnumerable<string> Named(string script) => script.Split('\n')
        .Where(static line => !line.TrimStart().StartsWith("::", StringComparison.Ordinal) && !line.TrimStart().StartsWith("rem ", StringComparison.OrdinalIgnoreCase))
        .Select(static line => Applied().Match(line))
        .Where(static match => match.Success)
        .Select(static match => "schematrons/" + SlashRun().Replace(match.Groups["path"].Value.Replace('\\', '/'), "/"))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("""-s:"?\.\.\\+(?<path>profils\\[^\s"]+\.sch)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex("/{2,}", RegexOptions.None, 1000)]
    private static partial Regex SlashRun();
}
