namespace TestPlans.Evidence;

/// <summary>Reads one row, and says all that is wrong with it at once.</summary>
internal sealed class RequirementRow(string path, IReadOnlyList<CsvCell> cells, IReadOnlyDictionary<string, int> columns, ICollection<FileProblem> problems)
{
    public Requirement? Read()
    {
        var before = problems.Count;
        var id = Required("id");
        if (id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            Problem("id", $"identifiant « {Line(id)} » : un identifiant ne contient pas d'espace");
        }

        var statement = Required("enonce");
        var obligation = Choose("obligation", [("doit", Obligation.Doit), ("peut", Obligation.Peut)], "DOIT ou PEUT");
        var verification = Choose(
            "verification",
            [("artefact", Verification.Artefact), ("comportement", Verification.Comportement), ("humaine", Verification.Humaine), ("nonexercee", Verification.NonExercee)],
            "artefact, comportement, humaine ou non-exercee");
        if (cells.Skip(columns.Values.DefaultIfEmpty(-1).Max() + 1).FirstOrDefault(cell => cell.Text.Length > 0) is { } beyond)
        {
            problems.Add(new FileProblem(path, beyond.Line, beyond.Column, $"« {Line(beyond.Text)} » est au-delà des colonnes que la première ligne nomme (un « ; » de trop, ou un guillemet jamais fermé ?)"));
        }

        var reason = Text("raison");
        if (verification == Verification.NonExercee && reason.Length == 0)
        {
            Problem("raison", "une exigence non exercée dit pourquoi dans la colonne « raison »");
        }

        return problems.Count > before
            ? null
            : new Requirement
            {
                Id = id,
                Actor = Text("acteur"),
                Obligation = obligation!.Value,
                Statement = statement,
                Source = Text("source"),
                Verification = verification!.Value,
                Reason = reason,
                Phrases = Text("phrases").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Line = cells[0].Line,
            };
    }

    // A quote that is never closed swallows the lines below: a message keeps to one.
    private static string Line(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] + "…" : text;
        return first.Length <= 80 ? first : first[..80] + "…";
    }

    private CsvCell? Cell(string column) => columns.TryGetValue(column, out var index) && index < cells.Count ? cells[index] : null;

    private string Text(string column) => Cell(column)?.Text ?? "";

    private string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Problem(column, $"colonne « {column} » vide");
        }

        return text;
    }

    private T? Choose<T>(string column, (string Name, T Value)[] choices, string expected)
        where T : struct
    {
        var text = Text(column);
        foreach (var (name, value) in choices)
        {
            if (string.Equals(RequirementsFile.Plain(text), name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        Problem(column, text.Length == 0 ? $"colonne « {column} » vide (attendu : {expected})" : $"« {Line(text)} » n'est pas une valeur de « {column} » (attendu : {expected})");
        return null;
    }

    private void Problem(string column, string message)
    {
        var cell = Cell(column) ?? cells[^1];
        problems.Add(new FileProblem(path, cell.Line, cell.Column, message));
    }
}
