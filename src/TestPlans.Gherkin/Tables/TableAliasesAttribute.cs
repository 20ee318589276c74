namespace TestPlans.Gherkin;

/// <summary>Gives a property or a field other column titles, as regular expressions.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class TableAliasesAttribute : Attribute
{
    /// <summary>Gives the titles.</summary>
    /// <param name="aliases">Regular expressions that a whole title meets, whatever its case.</param>
    public TableAliasesAttribute(params string[] aliases) => Aliases = aliases;

    /// <summary>The titles.</summary>
    public IReadOnlyList<string> Aliases { get; }
}
