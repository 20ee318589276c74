using System.Globalization;
using System.Text;

namespace TestPlans.Evidence;

/// <summary>Reads <c>exigences.csv</c>: <c>id;acteur;obligation;enonce;source;verification;raison</c> and, if need be, <c>phrases</c> (pieces of the sentences that judge an exigence, separated by « | »), columns in any order, accents and case as people type them.</summary>
public static class RequirementsFile
{
    /// <summary>The name of the file beside the features of a volet.</summary>
    public const string FileName = "exigences.csv";

    private const long MaxBytes = 16_000_000;
    private static readonly string[] Columns = ["id", "acteur", "obligation", "enonce", "source", "verification", "raison"];
    private static readonly string[] Mandatory = ["id", "obligation", "enonce", "verification"];

    /// <summary>Reads every <c>exigences.csv</c> under a folder, in the order of their paths.</summary>
    /// <param name="folder">The folder of the plans (<c>features</c>), or one inside it.</param>
    public static IReadOnlyList<RequirementSet> Find(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Reads one file. A file that cannot be opened is a problem of the set, like a bad row.</summary>
    public static RequirementSet Read(string path)
    {
        try
        {
            // A pipe has no length, and would keep us waiting: what is empty is not opened.
            return new FileInfo(path).Length switch
            {
                0 => Parse(path, []),
                > MaxBytes => Unreadable(path, "fichier de plus de 16 Mo : ce n'est pas une liste d'exigences"),
                _ => Parse(path, File.ReadAllBytes(path)),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, $"fichier illisible ({French.Problem(exception)})");
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="path">Its path: names the file in problems, and its folders name volet and famille.</param>
    /// <param name="content">Its bytes.</param>
    public static RequirementSet Parse(string path, ReadOnlySpan<byte> content)
    {
        var problems = new List<FileProblem>();
        var rows = CsvReader.Read(path, content, problems);
        if (rows.Count == 0)
        {
            return Unreadable(path, $"fichier vide : la première ligne nomme les colonnes ({string.Join(';', Columns)})");
        }

        var columns = Header(path, rows[0], problems);
        var requirements = new List<Requirement>();
        if (Mandatory.All(columns.ContainsKey))
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in rows.Skip(1))
            {
                if (new RequirementRow(path, row, columns, problems).Read() is not { } requirement)
                {
                    continue;
                }

                if (seen.TryAdd(requirement.Id, requirement.Line))
                {
                    requirements.Add(requirement);
                }
                else
                {
                    problems.Add(new FileProblem(path, requirement.Line, 1, FormattableString.Invariant($"exigence « {requirement.Id} » déjà décrite à la ligne {seen[requirement.Id]}")));
                }
            }
        }

        return Set(path, requirements, problems);
    }

    private static Dictionary<string, int> Header(string path, IReadOnlyList<CsvCell> cells, List<FileProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            var name = Plain(cells[i].Text);
            if (name.Length > 0 && !columns.TryAdd(name, i))
            {
                problems.Add(new FileProblem(path, cells[i].Line, cells[i].Column, $"colonne « {cells[i].Text} » en double"));
            }
        }

        foreach (var missing in Mandatory.Where(name => !columns.ContainsKey(name)))
        {
            problems.Add(new FileProblem(path, cells[0].Line, 1, $"colonne « {missing} » absente (colonnes attendues : {string.Join(';', Columns)})"));
        }

        return columns;
    }

    /// <summary>Lower case without accents, hyphens or spaces: « Énoncé » is « enonce », « non exercée » is « nonexercee ».</summary>
    internal static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));

    private static RequirementSet Unreadable(string path, string message) => Set(path, [], [new FileProblem(path, 1, 1, message)]);

    private static RequirementSet Set(string path, IReadOnlyList<Requirement> requirements, IReadOnlyList<FileProblem> problems)
    {
        var folders = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new RequirementSet(path, folders.Length > 2 ? folders[^3] : "", folders.Length > 1 ? folders[^2] : "", requirements, problems);
    }
}
