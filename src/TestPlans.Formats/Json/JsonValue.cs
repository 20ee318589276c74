namespace TestPlans.Formats.Json;

/// <summary>The six kinds of JSON value, true and false together.</summary>
public enum JsonKind
{
    /// <summary><c>{ … }</c></summary>
    Object,

    /// <summary><c>[ … ]</c></summary>
    Array,

    /// <summary><c>"…"</c></summary>
    Text,

    /// <summary>A number, kept as it was written.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c></summary>
    Flag,

    /// <summary><c>null</c></summary>
    Null,
}

/// <summary>A member of an object, with the place of its name: a wrong key is shown where it stands.</summary>
/// <param name="Name">The key, unescaped.</param>
/// <param name="Line">Line of the key.</param>
/// <param name="Column">Column of the key.</param>
/// <param name="Value">What the key holds.</param>
public sealed record JsonMember(string Name, int Line, int Column, JsonValue Value);

/// <summary>A JSON value that knows where it was written, so that every complaint about it can point there.</summary>
public sealed partial class JsonValue
{
    internal JsonValue(JsonKind kind, string file, int line, int column)
    {
        Kind = kind;
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>What was written.</summary>
    public JsonKind Kind { get; }

    /// <summary>The file it was read from.</summary>
    public string File { get; }

    /// <summary>First line is 1.</summary>
    public int Line { get; }

    /// <summary>First character of a line is 1.</summary>
    public int Column { get; }

    /// <summary>The text of a string, or a number, <c>true</c> or <c>false</c> as written; empty for the others.</summary>
    public string Raw { get; internal init; } = "";

    /// <summary>The members of an object in the order of the file; empty for the others.</summary>
    public IReadOnlyList<JsonMember> Members { get; internal init; } = [];

    /// <summary>The items of an array; empty for the others.</summary>
    public IReadOnlyList<JsonValue> Items { get; internal init; } = [];

    /// <summary>A complaint about this value, to be thrown.</summary>
    /// <param name="problem">In French, without the position.</param>
    public JsonFileException Error(string problem) => new(File, Line, Column, problem);
}
