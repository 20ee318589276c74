namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>What the tables say of a field (<c>PID-3</c>) or of a component of a type (<c>CX.4</c>), inheritance resolved column by column.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Type">Its type: CX, ST…; <c>varies</c> when another field says it.</param>
/// <param name="TypeSource">Who says so.</param>
/// <param name="Length">Longest value, in characters; 0 when the table sets none.</param>
/// <param name="Usage">R, RE, O, C, C(a/b), X or B.</param>
/// <param name="UsageSource">Who says so.</param>
/// <param name="Max">Most repetitions; <see cref="int.MaxValue"/> for any number.</param>
/// <param name="MaxSource">Who says so.</param>
/// <param name="Table">The code table; "" when there is none.</param>
/// <param name="TableSource">Who says so: a code may be of a published table, and the table that of an unconfirmed field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Requirement">The exigence that this row serves; null for none.</param>
internal sealed record UsageRow(
    string Path, string Type, string TypeSource, int Length, string Usage, string UsageSource, int Max, string MaxSource, string Table, string TableSource, string Name, string? Requirement)
{
    public bool IsRequired => Usage == "R";

    public bool IsForbidden => Usage == "X";

    /// <summary>The field as a person reads it: <c>PID-3 (Patient Identifier List)</c>.</summary>
    public string Display => Name.Length > 0 ? $"{Path} ({Name})" : Path;
}

/// <summary>Who says a fact, and what it may weigh: a fact that no published text confirms never fails a message.</summary>
internal static class Source
{
    public static bool IsConfirmed(string source) => source is not ("BT" or "GK") && !source.Contains('[', StringComparison.Ordinal);

    public static string InFrench(string source) => source switch
    {
        "BT" => "source à confirmer : transcription non officielle de PAM.fr 2.11.2",
        "GK" => "source à confirmer : usage courant",
        _ => $"source : {source}",
    };
}
