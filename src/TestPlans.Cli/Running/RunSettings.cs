using TestPlans.Evidence;

namespace TestPlans.Cli.Running;

/// <summary>What a person asked of a run.</summary>
internal sealed record RunSettings
{
    /// <summary>Features or folders; empty for all plans.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A tag expression, or null.</summary>
    public string? Tags { get; init; }

    /// <summary><c>[ROLE=]systeme.json</c>; empty for the embedded reference system.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>The defect to switch on in the embedded reference system, or null.</summary>
    public string? Defect { get; init; }

    /// <summary>The run's folder; null to name it by date and system.</summary>
    public string? Folder { get; init; }

    /// <summary>How many scenarios side by side; null for 1 against a real system, one per processor against the embedded one.</summary>
    public int? Workers { get; init; }

    /// <summary>The folder of an interrupted run to go on with, or null.</summary>
    public string? Resume { get; init; }

    /// <summary>With <see cref="Resume"/>: runs again what was not conforming, or not conclusive.</summary>
    public bool FailedOnly { get; init; }

    /// <summary>The person who operates; empty when nobody does.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The command line, for the evidence.</summary>
    public string CommandText { get; init; } = "";

    /// <summary>For a run that is resumed: what was asked of it, where the command that resumes it says nothing.</summary>
    /// <param name="before">What identifies the run; null when its journal does not say.</param>
    public RunSettings GoingOnWith(RunDescription? before)
    {
        if (before is null)
        {
            return this;
        }

        var named = this with
        {
            Operator = Operator.Length > 0 ? Operator : before.Operator,
            CommandText = $"{before.Command} ; puis {CommandText}",
        };
        return Paths.Count + Systems.Count > 0 || Tags is not null || Defect is not null
            ? named
            : named with
            {
                Paths = before.Selection.Paths,
                Tags = before.Selection.Tags is { Length: > 0 } tags ? tags : null,
                Systems = before.Selection.Systems,
                Defect = before.Selection.Defect,
            };
    }
}
