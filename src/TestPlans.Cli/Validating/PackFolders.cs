using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>Where each pack's reports go when several judge: by id, by id and version when ids repeat, by rank when both do.</summary>
internal static class PackFolders
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Pack> packs)
    {
        var names = new List<string>();
        foreach (var pack in packs)
        {
            var name = packs.Count(other => other.Id == pack.Id) > 1 ? $"{pack.Id}-{pack.Version}" : pack.Id;
            names.Add(Safe(names.Contains(Safe(name)) ? $"{name}-{names.Count + 1}" : name));
        }

        return names;
    }

    private static string Safe(string name) => string.Concat(name.Select(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
}
