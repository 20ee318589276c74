using System.Globalization;
using System.Text;

namespace TestPlans.Evidence;

/// <summary>A run's folder: its name, and what can be read back from it.</summary>
public static class RunFolder
{
    /// <summary><c>20261123-140507-dossier-fictif</c>: sorts by date, and is a good name on every system.</summary>
    /// <param name="at">When the run begins, in local time.</param>
    /// <param name="system">The system's name, whatever it holds.</param>
    public static string NameFor(DateTimeOffset at, string system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var slug = new StringBuilder();
        foreach (var c in system.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            _ = char.IsAsciiLetterOrDigit(c) ? slug.Append(char.ToLowerInvariant(c)) : slug.Length > 0 && slug[^1] != '-' ? slug.Append('-') : slug;
        }

        var name = slug.ToString(0, Math.Min(slug.Length, 40)).Trim('-');
        return $"{at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{(name.Length == 0 ? "systeme" : name)}";
    }

    /// <summary>Reads a run back from its journal, interrupted or not: what the pages show can be made again from it.</summary>
    /// <exception cref="UnusableRunException">The folder holds no journal, or it cannot be read.</exception>
    public static RunView Read(string folder)
    {
        var journal = ReadJournal(folder);
        return new RunView
        {
            Description = journal.Description,
            StartedAt = journal.StartedAt,
            ResumedAt = journal.ResumedAt,
            FinishedAt = journal.End?.At,
            Selected = Math.Max(journal.End?.Selected ?? 0, journal.Owed.Count),
            Problems = [.. journal.End?.Problems ?? [], .. journal.Alteration is { } alteration ? [alteration] : Array.Empty<string>()],
            Notes = journal.Notes,
            Scenarios = RunView.InOrder(journal.Scenarios),
        };
    }

    internal static JournalContent ReadJournal(string folder)
    {
        var path = Path.Combine(folder, JournalReader.FileName);
        try
        {
            return File.Exists(path)
                ? JournalReader.Read(path)
                : throw new UnusableRunException($"{folder} : ce dossier n'est pas celui d'une campagne ({JournalReader.FileName} y manque)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableRunException($"{path} : journal illisible ({French.Problem(exception)})");
        }
    }
}
