using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>What an evaluation knows of the world: documents, keys, the time.</summary>
internal sealed class Host
{
    /// <summary>The moment that current-dateTime() gives, the same during one evaluation.</summary>
    public DateTimeOffset Now { get; init; } = TimeProvider.System.GetLocalNow();

    /// <summary>Minutes east of UTC for values without a time zone.</summary>
    public int ImplicitZone => (int)Now.Offset.TotalMinutes;

    /// <summary>Reads the document that a URI names, or gives null; set when rules may read documents.</summary>
    public Func<string, XmlTree?>? Documents { get; init; }

    /// <summary>document() of an absent resource is the empty sequence (mode ans) instead of an error.</summary>
    public bool AbsentDocumentIsEmpty { get; init; }

    /// <summary>Told of each absent resource that was taken for an empty one.</summary>
    public Action<string>? OnAbsent { get; init; }

    /// <summary>Nodes of a document that a declared key gives.</summary>
    public Func<Context, string, XmlTree, string, IReadOnlyList<Node>>? Keys { get; init; }
}
