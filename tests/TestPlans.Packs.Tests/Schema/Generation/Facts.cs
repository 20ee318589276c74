using System.Globalization;

namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Bounds of an element, a choice or an attribute; Max is int.MaxValue for « * ».</summary>
internal readonly record struct Occurs(int Min, int Max)
{
    public static readonly Occurs Once = new(1, 1);

    public static Occurs Parse(string text, string place)
    {
        var parts = text.Split("..");
        if (parts.Length != 2)
        {
            throw new FormatException($"{place}: « {text} » is not a pair of bounds.");
        }

        var max = parts[1] == "*" ? int.MaxValue : int.Parse(parts[1], CultureInfo.InvariantCulture);
        return new Occurs(int.Parse(parts[0], CultureInfo.InvariantCulture), max);
    }
}

internal enum MemberKind { Element, Attribute, Group, Any, AnyAttribute }

/// <summary>Rows of one choice share its name and bounds.</summary>
internal sealed record ChoiceFact(string Name, Occurs Occurs);

/// <summary>One row of a type. `Of` is empty when Name has a prefix: the global declaration has the type.</summary>
internal sealed record MemberFact(
    MemberKind Kind, string Name, string Of, Occurs Occurs, string? Fixed, string? Default, bool Nillable, ChoiceFact? Choice, string Place)
{
    public bool IsReference => Name.Contains(':', StringComparison.Ordinal);
}

/// <summary>A type with content: a class, a data type, a part of the narrative block; or a group of elements.</summary>
internal sealed record TypeFact(
    string Table, string Name, string Derivation, string Base, IReadOnlySet<string> Flags, IReadOnlyList<MemberFact> Members, IntervalFact? Interval)
{
    public bool IsGroup => Flags.Contains("group");

    public bool IsAbstract => Flags.Contains("abstract");

    public bool IsMixed => Flags.Contains("mixed");

    public IEnumerable<MemberFact> Attributes => Members.Where(m => m.Kind == MemberKind.Attribute);
}

/// <summary>What HL7 calls an interval: types of its bounds, of its width and of its centre.</summary>
internal sealed record IntervalFact(string Bound, string Width, string Center);

/// <summary>How a literal is written: restricts a type, is one of several, or is a list.</summary>
internal sealed record SimpleFact(string Name, string How, string Of, string MinLength, string Min, string Max, string Pattern, IReadOnlyList<string> Codes);

/// <summary>A global element or attribute.</summary>
internal sealed record GlobalFact(string Table, MemberKind Kind, string Name, string Of, bool Nillable);

/// <summary>One file of the schema, with the tables that it takes.</summary>
internal sealed record FileFact(string File, string Prefix, string Namespace, IReadOnlyList<string> Tables, string Model);
