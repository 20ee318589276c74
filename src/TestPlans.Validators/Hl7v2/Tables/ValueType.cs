using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>
/// A co-constraint: what OBX-3 names is given in a value of this type (OBX-2). Where OBX-2 says another one the message is accused there, and
/// OBX-5 is judged by no type: what it should be is known, what it claims to be is the fault.
/// </summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Messages">Types of message (MSH-9.1) to which it applies.</param>
/// <param name="System">System of OBX-3; null for any.</param>
/// <param name="Codes">Codes of OBX-3; empty for any.</param>
/// <param name="Type">The type expected; null when none is asked.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Requirement">The exigence that it serves; null for none.</param>
internal sealed record ValueType(string Rule, IReadOnlyList<string> Messages, string? System, IReadOnlyList<string> Codes, string? Type, string Source, string? Requirement)
{
    private const string Header = "rule;message;system;code;type;source;requirement";

    public bool AppliesTo(string message, Er7Value identifier) =>
        Messages.Contains(message) && (System is null || identifier.Component(3).Is(System)) && (Codes.Count == 0 || Codes.Any(code => identifier.Component(1).Is(code)));

    /// <summary>Reads a file; of the rows that apply to an OBX, the first decides. <c>*</c> stands for any.</summary>
    public static IReadOnlyList<ValueType> Read(string file, PackPlace namedAt) =>
    [
        .. CsvRows.Read(file, Header, namedAt).Select(row => row[0].Length > 0 && row[1].Length > 0 && row[4].Length > 0
            ? new ValueType(row[0], List(row[1]), Any(row[2]), List(row[3]), Any(row[4]), row[5], row[6].Length > 0 ? row[6] : null)
            : throw row.Fault("une ligne nomme sa règle, les messages et le type attendu (* : aucun)")),
    ];

    private static string? Any(string cell) => cell is "*" or "" ? null : cell;

    private static IReadOnlyList<string> List(string cell) => Any(cell) is { } list ? list.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
}
