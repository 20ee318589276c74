using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Identifiers;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>What PID and MRG say, as this system would keep it. The INS is taken only with a validated identity (PAM.fr 2.11.2 §6.6.15).</summary>
internal sealed class PidReader(ActiveDefect defect)
{
    public HeldIdentity Read(Er7Message message)
    {
        var names = message["PID-5"].Repetitions;
        var isUnknown = message["PID-31"].Is("Y");
        var legal = Of(names, "L");
        // Of someone unknown, the name that there is.
        var (birth, used) = (isUnknown && !legal.Exists ? names.FirstOrDefault() : legal, Of(names, "D"));
        var status = string.Join(' ', message["PID-32"].Repetitions.Select(Text).OfType<string>());
        var given = Given(birth);
        return new HeldIdentity
        {
            Identifiers = Identifiers(message["PID-3"]),
            Ins = Ins(message, status.Split(' ').Contains("VALI", StringComparer.Ordinal)),
            Status = defect.Switches(Behaviours.ConsumerLosesStatus) ? "" : status,
            BirthName = Accented(Text(birth.Component(1))),
            GivenNames = given.Length > 1 && defect.Switches(Behaviours.ConsumerLosesGivenNames) ? given[..1] : given,
            UsedName = Text(used.Component(1)) is { } name && !defect.Switches(Behaviours.ConsumerLosesUsedName) ? name : null,
            UsedGivenName = Text(used.Component(2)),
            Sex = Text(message["PID-8"]),
            BirthDate = Date(message["PID-7"].Text),
            BirthPlace = Text(message["PID-11"].Repetitions.FirstOrDefault(address => address.Component(7).Is("BDL")).Component(9)) is { } place
                && !defect.Switches(Behaviours.ConsumerLosesBirthPlace) ? place : null,
            IsUnknown = isUnknown && !defect.Switches(Behaviours.ConsumerLosesUnknown),
            UpdatedAt = message["EVN-6"].Text,
        };
    }

    /// <summary>The identifiers of PID-3 or MRG-1, the INS apart; an authority is known by its OID, or by its name when it has none.</summary>
    public static IReadOnlyList<LocalIdentifier> Identifiers(Er7Value field) =>
    [
        .. field.Repetitions.Where(one => !IsIns(one) && Text(one.Component(1)) is not null).Select(one => new LocalIdentifier(
            one.Component(1).Text, Text(one.Component(4).Subcomponent(2)) ?? one.Component(4).Subcomponent(1).Text)),
    ];

    /// <summary>The matricule that MRG-1 replaces or deletes; null when it names no INS.</summary>
    public static string? FormerIns(Er7Message message) => message["MRG-1"].Repetitions.Where(IsIns).Select(one => Text(one.Component(1))).FirstOrDefault(one => one is not null);

    // Of a NIA and the NIR that replaces it, the NIR (PAM.fr 2.11.2 §4.4.1).
    private InsNumber? Ins(Er7Message message, bool isValidated)
    {
        var all = message["PID-3"].Repetitions.Where(one => IsIns(one) || (one.Component(5).Is("NH") && defect.Switches(Behaviours.ConsumerTakesSecurityNumber))).ToArray();
        var ins = defect.Switches(Behaviours.ConsumerTakesNia) ? all.FirstOrDefault()
            : all.OrderBy(one => one.Component(4).Subcomponent(2).Is(Formats.Identifiers.Ins.NiaOid)).FirstOrDefault();
        if (Text(ins.Component(1)) is not { } matricule)
        {
            return null;
        }

        var isTaken = isValidated ? !defect.Switches(Behaviours.ConsumerLosesIns) : defect.Switches(Behaviours.ConsumerKeepsProvisionalIns);
        return isTaken ? new InsNumber(matricule, ins.Component(4).Subcomponent(2).Text) : null;
    }

    private string? Accented(string? name) =>
        name?.Any(character => character > 127) == true && defect.Switches(Behaviours.ConsumerLosesAccents) ? string.Concat(name.Select(character => character > 127 ? '?' : character)) : name;

    // The OID of the NIR is also that of the social security number (NH), which is no INS (PAM.fr 2.11.2 §6.6.1).
    private static bool IsIns(Er7Value one) => one.Component(5).Is("INS") || (!one.Component(5).Is("NH") && Formats.Identifiers.Ins.IsAuthority(one.Component(4).Subcomponent(2).Text));

    private static Er7Value Of(Er7Parts names, string type) => names.FirstOrDefault(name => name.Component(7).Is(type));

    // XPN-3 is the whole list in civil order; alone, XPN-2 is the only one known.
    private static string[] Given(Er7Value birth) =>
        (Text(birth.Component(3)) ?? Text(birth.Component(2)))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Date(string text) =>
        DateOnly.TryParseExact(text.Length >= 8 ? text[..8] : "", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Text(Er7Value value) => value.Presence == Er7Presence.Valued && value.Text is { Length: > 0 } text ? text : null;
}
