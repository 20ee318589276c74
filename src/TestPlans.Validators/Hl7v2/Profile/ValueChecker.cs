using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>
/// Holds one value against its type: length, components, writing, codes. <c>sure</c> says that a published text gives the field its type; what
/// a type asks of a field known otherwise is a warning.
/// </summary>
internal sealed class ValueChecker(UsageTable table, RuleLedger ledger)
{
    public void Check(Er7Value value, string type, UsageRow row, bool sure)
    {
        if (value.Presence != Er7Presence.Valued)
        {
            return;
        }

        if (table.IsComposite(type))
        {
            Components(value, type, sure);
            // The table of a coded field is the table of its first component.
            Code(value.Component(1).Subcomponent(1), type is "CE" or "CWE" or "CNE" ? row.Table : "", sure && Source.IsConfirmed(row.TableSource));
        }
        else if (type != ProfileChecker.Unchecked)
        {
            Simple(value, type, row, sure);
        }
    }

    private void Length(Er7Value value, UsageRow row)
    {
        ledger.Try(row.Path + ".L");
        // What a person counts is never more than the bytes: most values need no counting, and none an array of its characters.
        var length = value.Raw.Length <= row.Length ? value.Raw.Length : TextElements(value.Text);
        if (length > row.Length)
        {
            // Lengths of HL7 2.5 are often passed in the field: told, never failed.
            ledger.Fail(Findings.At(value, row.Path + ".L", Severity.Warning, $"{row.Display} a {row.Length} caractères au plus ; trouvé : {length}.", expected: $"au plus {row.Length} caractères", requirement: row.Requirement));
        }
    }

    private static int TextElements(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (; !text.IsEmpty; count++)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
        }

        return count;
    }

    private void Components(Er7Value value, string type, bool sure)
    {
        var size = table.SizeOf(type);
        var parts = value.Path.Component == 0 ? value.Components : value.Subcomponents;
        var number = 0;
        foreach (var part in parts)
        {
            number++;
            if (table.Component(type, number) is { } row)
            {
                Component(part, row, sure);
            }
            else if (part.IsValued)
            {
                // Told once: what follows the first one too many is part of the same fault.
                ledger.Fail(Findings.At(part, RuleIds.UnknownComponent, Weight(sure), $"Le type {type} n’a que {size} composantes ; une {number}e est valorisée{Origin(sure)}"));
                return;
            }
        }

        for (number++; number <= size; number++)
        {
            if (table.Component(type, number) is { IsRequired: true } row)
            {
                Component(value.Path.Component == 0 ? value.Component(number) : value.Subcomponent(number), row, sure);
            }
        }
    }

    private void Component(Er7Value part, UsageRow row, bool sure)
    {
        if (row.IsForbidden)
        {
            ledger.Try(row.Path + ".X");
            if (part.IsValued)
            {
                ledger.Fail(Findings.Of(row, part, ".X", sure ? row.UsageSource : "BT", $"La composante {row.Display} ne doit pas être valorisée (usage X) ; trouvé : « {Findings.Shown(part)} »", expected: "vide"));
            }

            return;
        }

        if (row.IsRequired)
        {
            ledger.Try(row.Path + ".R");
            if (!part.IsValued)
            {
                ledger.Fail(Findings.Of(row, part, ".R", sure ? row.UsageSource : "BT", $"La composante {row.Display} est obligatoire (usage R) ; elle est vide ou absente", expected: "une valeur"));
            }
        }

        Check(part, row.Type, row, sure);
    }

    private void Simple(Er7Value value, string type, UsageRow row, bool sure)
    {
        ledger.Try("TYPE.SIMPLE");
        if (HasParts(value))
        {
            ledger.Fail(Findings.At(value, "TYPE.SIMPLE", Weight(sure), $"{row.Display} est de type simple ({type}) : il n’a pas de composantes{Origin(sure)}", requirement: row.Requirement));
            return;
        }

        if (type is "NM" or "SI" or "DT" or "TM" or "DTM")
        {
            ledger.Try("TYPE." + type);
            if (TypeSyntax.Fault(type, value.Text) is { } wanted)
            {
                ledger.Fail(Findings.At(value, "TYPE." + type, Weight(sure), $"{row.Display} doit être {wanted} ; trouvé : « {Findings.Shown(value)} »{Origin(sure)}", expected: wanted, requirement: row.Requirement));
                return;
            }
        }

        if (Bounds(row, type, table))
        {
            Length(value, row);
        }

        Code(value, row.Table, sure && Source.IsConfirmed(row.TableSource));
    }

    /// <summary>
    /// Whether a length is held: of simple values only. A composite is bounded by its components, a code by its table, a date or a rank by its writing:
    /// to tell their length too would be to tell the same fault twice.
    /// </summary>
    public static bool Bounds(UsageRow row, string type, UsageTable table) =>
        row.Length > 0 && !table.IsComposite(type) && !table.Codes.ContainsKey(row.Table) && type is not ("SI" or "DT" or "TM" or "DTM");

    // A subcomponent cannot be cut further; its delimiter in a component of a simple type can.
    private static bool HasParts(Er7Value value) => value.Path switch
    {
        { Component: 0 } => value.Components.Count > 1 || value.Component(1).Subcomponents.Count > 1,
        { Subcomponent: 0 } => value.Subcomponents.Count > 1,
        _ => false,
    };

    private void Code(Er7Value value, string id, bool sure)
    {
        if (value.Presence != Er7Presence.Valued || !table.Codes.TryGetValue(id, out var codes))
        {
            return;
        }

        ledger.Try("T" + id);
        var code = value.Text;
        if (!codes.Codes.TryGetValue(code, out var withdrawn))
        {
            var severity = !codes.IsClosed ? Severity.Information : Weight(sure && Source.IsConfirmed(codes.Source));
            ledger.Fail(Findings.At(value, "T" + id, severity, $"« {Findings.Shown(value)} » n’est pas un code de la table {id}{(codes.IsClosed ? "" : ", qui est ouverte")} ({Source.InFrench(sure || !codes.IsClosed ? codes.Source : "BT")}).", expected: Shown(codes)));
        }
        else if (withdrawn is not null)
        {
            ledger.Fail(Findings.At(value, "T" + id, Severity.Warning, $"« {code} » de la table {id} n’est plus employé en France ({Source.InFrench(withdrawn)}).", expected: Shown(codes)));
        }
    }

    private static Severity Weight(bool sure) => sure ? Severity.Error : Severity.Warning;

    private static string Origin(bool sure) => sure ? ". Source : HL7 2.5." : $" ({Source.InFrench("BT")}).";

    private static string Shown(CodeTable codes)
    {
        var standing = codes.Codes.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList();
        return string.Join(", ", standing.Take(30)) + (standing.Count > 30 ? "…" : "");
    }
}
