using TestPlans.Cli.Commands;
using TestPlans.Formats;
using TestPlans.Formats.Xml;
using TestPlans.Validation;

namespace TestPlans.Cli.Validating;

/// <summary>One document of a <c>validate</c> command.</summary>
/// <param name="Path">As the person named it, or as found in a folder that they named.</param>
/// <param name="Name">Its path below the folder common to all documents, without its extension: names its reports.</param>
/// <param name="Content">Its bytes; null when it could not be read.</param>
/// <param name="Fault">Why it could not be read, in French.</param>
internal sealed record Input(string Path, string Name, byte[]? Content, string? Fault)
{
    public Artefact ToArtefact() => new(System.IO.Path.GetFileName(Path), MediaType(Content), Content ?? []);

    private static string MediaType(ReadOnlySpan<byte> content) => FileKinds.Of(content) ?? "application/xml";
}

/// <summary>Finds the documents that a person names: files, folders, and patterns for shells that do not expand them.</summary>
internal static class Inputs
{
    private const string OfFolders = "d'un dossier, ce sont les fichiers XML et les messages HL7 v2 qui sont jugés";

    /// <exception cref="UsageException">Nothing was named that exists.</exception>
    public static IReadOnlyList<Input> Find(IReadOnlyList<string> named)
    {
        foreach (var name in named)
        {
            if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
            {
                throw new UsageException("un nom de document est vide (une variable du script n'est peut-être pas renseignée)");
            }
        }

        if (named.Count == 1 && !Expand(named[0]).Any())
        {
            throw new UsageException($"aucun document dans « {named[0]} » : {OfFolders}");
        }

        var paths = named.SelectMany(ExpandOrTell).Distinct(StringComparer.Ordinal).ToList();

        var common = CommonFolder(paths);
        var names = paths.Select(path => NameOf(path, common)).ToList();
        // Two documents that differ by their extension alone keep it, so that no report overwrites another.
        var doubled = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. paths.Select((path, rank) => Read(path, doubled.Contains(names[rank]) ? names[rank] + Path.GetExtension(path) : names[rank]))];
    }

    private static IEnumerable<string> Expand(string named)
    {
        if (Directory.Exists(named))
        {
            return Directory.EnumerateFiles(named, "*", SearchOption.AllDirectories).Where(FileKinds.IsJudged).Order(StringComparer.Ordinal);
        }

        var pattern = Path.GetFileName(named);
        var folder = Path.GetDirectoryName(named) is { Length: > 0 } parent ? parent : ".";
        return pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
            : [named];
    }

    // One folder without documents does not keep the others of the command from being judged: it has its own report.
    private static IEnumerable<string> ExpandOrTell(string named) => Expand(named).DefaultIfEmpty(named);

    private static Input Read(string path, string name) =>
        Directory.Exists(path) ? new Input(path, name, null, $"Aucun document dans ce dossier : {OfFolders}.") : SafeXml.ReadFile(path).TryGet(out var bytes, out var fault) ? new Input(path, name, bytes, null) : new Input(path, name, null, fault.Message + Remedy(path));

    private static string Remedy(string path) =>
        new FileInfo(path) is { Exists: true, Length: var length } && length > DocumentSize.Limit && SizeOption.For(length) is { } size ? $" Pour le juger : --max-size {size}." : "";

    private static string NameOf(string path, string common)
    {
        var relative = Path.GetRelativePath(common, Path.GetFullPath(path));
        return Path.ChangeExtension(relative, null).Replace('\\', '/');
    }

    private static string CommonFolder(IReadOnlyList<string> paths)
    {
        var common = Path.GetDirectoryName(Path.GetFullPath(paths[0]))!;
        foreach (var path in paths.Skip(1))
        {
            var full = Path.GetFullPath(path);
            while (!full.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetDirectoryName(common) is { } parent)
            {
                common = parent;
            }
        }

        return common;
    }
}
