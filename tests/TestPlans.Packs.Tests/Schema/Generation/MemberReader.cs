namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Reads one row of a table of types.</summary>
internal static class MemberReader
{
    public static MemberKind Kind(FactRow row) => row["member"] switch
    {
        "element" => MemberKind.Element,
        "attribute" => MemberKind.Attribute,
        "group" => MemberKind.Group,
        "any" => MemberKind.Any,
        "anyAttribute" => MemberKind.AnyAttribute,
        var other => throw new FormatException($"{row.Place}: « {other} » is no kind of member."),
    };

    public static MemberFact Read(FactRow row)
    {
        var value = row["value"];
        var kind = Kind(row);
        var occurs = kind == MemberKind.AnyAttribute ? Occurs.Once : Occurs.Parse(row["occurs"], row.Place);
        return new MemberFact(
            kind, row["name"], row["of"], occurs, After('=', value), After('~', value), value == "nil", Choice(row), row.Place);
    }

    private static string? After(char mark, string value) => value.Length > 0 && value[0] == mark ? value[1..] : null;

    private static ChoiceFact? Choice(FactRow row) =>
        row.Words("choice") is [var name, var bounds] ? new ChoiceFact(name, Occurs.Parse(bounds, row.Place)) : null;
}
