namespace TestPlans.Schematron;

/// <summary>Which reading of Schematron is followed where readings differ.</summary>
public enum SchematronMode
{
    /// <summary>ISO/IEC 19757-3: every kind of node is visited, lets of a pattern stay in it, an absent document is an error.</summary>
    Iso,

    /// <summary>The behaviour of the pipeline that ANS publishes with its kit, its SVRL layout included.</summary>
    Ans,
}

/// <summary>How rules are loaded.</summary>
public sealed record SchematronOptions
{
    /// <summary>The phase to run: an id, <c>#ALL</c>, or null for the default phase of the schema.</summary>
    public string? Phase { get; init; }

    /// <summary>The reading to follow.</summary>
    public SchematronMode Mode { get; init; } = SchematronMode.Iso;

    /// <summary>Folder that includes and documents may not leave; null for the folder of the schema.</summary>
    public string? Folder { get; init; }

    /// <summary>Value sets and other documents, read once; give the same one to all the schemas of a pack. Null makes a new one.</summary>
    public DocumentPool? Documents { get; init; }

    /// <summary>File names must have the very case that the rules write, as on the servers where the kit is run; else another case is found and reported.</summary>
    public bool ExactCase { get; init; }

    /// <summary>Clock that current-dateTime() reads; null for the system's.</summary>
    public TimeProvider? Time { get; init; }
}
