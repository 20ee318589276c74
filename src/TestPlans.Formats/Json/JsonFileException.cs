namespace TestPlans.Formats.Json;

/// <summary>A JSON file that a person wrote cannot be used: the message is one French line, <c>fichier:ligne:colonne : problème</c>.</summary>
public sealed class JsonFileException : Exception
{
    /// <summary>Points at one place of one file.</summary>
    /// <param name="file">The path as the person gave it.</param>
    /// <param name="line">First line is 1.</param>
    /// <param name="column">First character of a line is 1; counted in UTF-16 units, as editors do.</param>
    /// <param name="problem">What is wrong and what is expected, in French, without the position.</param>
    public JsonFileException(string file, int line, int column, string problem)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{line}:{column} : {problem}"))
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The path as the person gave it.</summary>
    public string File { get; }

    /// <summary>First line is 1.</summary>
    public int Line { get; }

    /// <summary>First character of a line is 1.</summary>
    public int Column { get; }

    /// <summary>The message without its position.</summary>
    public string Problem { get; }
}
