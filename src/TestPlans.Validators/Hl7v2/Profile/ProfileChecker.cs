using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>Holds each field of a message against the usage tables: usage, cardinality, length, then its value.</summary>
internal sealed class ProfileChecker(UsageTable table, RuleLedger ledger)
{
    /// <summary>Stands for a type of which nothing is asked.</summary>
    public const string Unchecked = "*";

    private readonly ValueChecker _values = new(table, ledger);

    /// <param name="message">The message.</param>
    /// <param name="isForeign">Whether a segment does not belong to the message: it has been told as a whole.</param>
    public void Check(Er7Message message, Func<Er7Segment, bool> isForeign)
    {
        foreach (var segment in message.Segments)
        {
            // A segment that the tables do not know has no rule.
            if (table.SizeOf(segment.Name) > 0 && !isForeign(segment))
            {
                Check(segment, segment.Name == "OBX" && IsOfAnotherType(segment, message.Type));
            }
        }
    }

    private void Check(Er7Segment segment, bool isOfAnotherType)
    {
        var size = table.SizeOf(segment.Name);
        // MSH-1 and MSH-2 are the delimiters: the encoding step has judged them.
        for (var number = segment.Name == "MSH" ? 3 : 1; number <= Math.Max(size, segment.FieldCount); number++)
        {
            var field = segment.Field(number);
            if (isOfAnotherType && number is 2 or 5)
            {
                continue;
            }

            if (table.Field(segment.Name, number) is { } row)
            {
                Check(segment, field, row);
            }
            else if (field.IsValued)
            {
                var sure = table.IsPublished(segment.Name);
                ledger.Fail(Findings.At(field, RuleIds.UnknownField, sure ? Severity.Error : Severity.Warning, $"{segment.Name} n’a que {size} champs ; {segment.Name}-{number} n’existe pas{(sure ? "" : $" ({Source.InFrench("BT")})")}."));
            }
        }
    }

    // A value that does not claim the type it should have is told at OBX-2, and not judged by the type that it claims.
    private bool IsOfAnotherType(Er7Segment segment, string message)
    {
        var identifier = segment.Field(3);
        if (table.ValueTypes.FirstOrDefault(value => value.AppliesTo(message, identifier)) is not { Type: { } type } wanted)
        {
            return false;
        }

        ledger.Try(wanted.Rule);
        var claimed = segment.Field(2);
        if (claimed.Is(type))
        {
            return false;
        }

        ledger.Fail(Findings.At(
            claimed,
            wanted.Rule,
            Source.IsConfirmed(wanted.Source) ? Severity.Error : Severity.Warning,
            $"La valeur de « {identifier.Component(1).Text} » est de type {type} (OBX-2) ; trouvé : « {Findings.Shown(claimed)} » ({Source.InFrench(wanted.Source)}).",
            expected: type,
            requirement: wanted.Requirement));
        return true;
    }

    private void Check(Er7Segment segment, Er7Value field, UsageRow row)
    {
        if (row.IsForbidden)
        {
            ledger.Try(row.Path + ".X");
            if (field.IsValued)
            {
                ledger.Fail(Findings.Of(row, field, ".X", row.UsageSource, $"{row.Display} ne doit pas être valorisé (usage X) ; trouvé : « {Findings.Shown(field)} »", expected: "vide"));
            }

            return;
        }

        if (row.IsRequired)
        {
            ledger.Try(row.Path + ".R");
            if (field.Presence != Er7Presence.Valued)
            {
                var found = field.Presence == Er7Presence.Null ? "trouvé : \"\" (suppression)" : "il est vide ou absent";
                ledger.Fail(Findings.Of(row, field, ".R", row.UsageSource, $"{row.Display} est obligatoire (usage R) ; {found}", expected: "une valeur"));
            }
        }

        if (!field.IsValued)
        {
            return;
        }

        Repetitions(field, row);
        foreach (var repetition in field.Repetitions)
        {
            var type = row.Type == "varies" ? VariableType(segment, row) : row.Type;
            _values.Check(repetition, type, row, Source.IsConfirmed(row.TypeSource));
        }
    }

    private void Repetitions(Er7Value field, UsageRow row)
    {
        if (row.Max == int.MaxValue)
        {
            return;
        }

        ledger.Try(row.Path + ".CARD");
        var count = 0;
        foreach (var repetition in field.Repetitions)
        {
            count += repetition.IsValued ? 1 : 0;
        }

        if (count > row.Max)
        {
            ledger.Fail(Findings.Of(row, field, ".CARD", row.MaxSource, $"{row.Display} admet {row.Max} répétition(s) au plus ; trouvé : {count}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), $"au plus {row.Max}"));
        }
    }

    // OBX-5 has the type that OBX-2 names; of an unknown type nothing can be asked, and its own table tells it.
    private string VariableType(Er7Segment segment, UsageRow row) =>
        row.Path == "OBX-5" && segment.Field(2).Text is { Length: > 0 } type && (table.IsComposite(type) || type is "ST" or "TX" or "FT" or "NM" or "SI" or "DT" or "TM" or "DTM" or "ID" or "IS")
            ? type
            : Unchecked;
}

/// <summary>What makes a finding out of a value and a row.</summary>
internal static class Findings
{
    private const int LongestShown = 200;

    /// <summary>A value as a sentence shows it: a document put in the wrong field is not repeated in each finding about it.</summary>
    public static string Shown(Er7Value value) => value.Text is { Length: > LongestShown } text ? string.Concat(text.AsSpan(0, LongestShown), "…") : value.Text;

    public static Finding At(Er7Value value, string rule, Severity severity, string message, string? found = null, string? expected = null, string? requirement = null) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = message,
        Path = value.Path.ToString(),
        Line = value.Line,
        Column = value.Column,
        Found = found ?? (value.IsValued ? Shown(value) : null),
        Expected = expected,
        Requirement = requirement,
    };

    public static Finding Of(UsageRow row, Er7Value value, string suffix, string source, string message, string? found = null, string? expected = null) => At(
        value,
        row.Path + suffix,
        Source.IsConfirmed(source) ? Severity.Error : Severity.Warning,
        $"{message} ({Source.InFrench(source)}).",
        found,
        expected,
        row.Requirement);
}
