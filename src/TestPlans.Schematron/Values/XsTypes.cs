using System.Collections.Frozen;

namespace TestPlans.Schematron.Values;

/// <summary>Names and derivation of the atomic types.</summary>
internal static class XsTypes
{
    public const string Uri = "http://www.w3.org/2001/XMLSchema";

    private static readonly FrozenDictionary<string, XsType> ByName = Enum.GetValues<XsType>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static XsType? Find(string local) => ByName.TryGetValue(local, out var type) ? type : null;

    public static string Display(XsType type) => "xs:" + NameOf(type);

    public static string NameOf(XsType type) => type switch
    {
        XsType.AnyAtomic => "anyAtomicType",
        XsType.NmToken => "NMTOKEN",
        XsType.Id => "ID",
        XsType.IdRef => "IDREF",
        XsType.Entity => "ENTITY",
        XsType.AnyUri => "anyURI",
        XsType.Notation => "NOTATION",
        XsType.NCName or XsType.QName or XsType.Name => type.ToString(),
        _ => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..],
    };

    public static bool IsNumeric(XsType type) => type is >= XsType.Decimal and <= XsType.Double;

    public static bool IsInteger(XsType type) => type is >= XsType.Integer and <= XsType.PositiveInteger;

    public static bool IsString(XsType type) => type is >= XsType.String and <= XsType.Entity;

    public static bool IsDuration(XsType type) => type is >= XsType.Duration and <= XsType.DayTimeDuration;

    public static bool IsCalendar(XsType type) => type is >= XsType.DateTime and <= XsType.GMonth;

    /// <summary>The type that a type restricts.</summary>
    public static XsType Parent(XsType type) => type switch
    {
        XsType.NormalizedString => XsType.String,
        XsType.Token => XsType.NormalizedString,
        XsType.Language or XsType.NmToken or XsType.Name => XsType.Token,
        XsType.NCName => XsType.Name,
        XsType.Id or XsType.IdRef or XsType.Entity => XsType.NCName,
        XsType.Integer => XsType.Decimal,
        XsType.NonPositiveInteger or XsType.Long or XsType.NonNegativeInteger => XsType.Integer,
        XsType.NegativeInteger => XsType.NonPositiveInteger,
        XsType.Int => XsType.Long,
        XsType.Short => XsType.Int,
        XsType.Byte => XsType.Short,
        XsType.UnsignedLong or XsType.PositiveInteger => XsType.NonNegativeInteger,
        XsType.UnsignedInt => XsType.UnsignedLong,
        XsType.UnsignedShort => XsType.UnsignedInt,
        XsType.UnsignedByte => XsType.UnsignedShort,
        XsType.YearMonthDuration or XsType.DayTimeDuration => XsType.Duration,
        _ => XsType.AnyAtomic,
    };

    public static bool Derives(XsType type, XsType ancestor)
    {
        while (type != ancestor)
        {
            if (type == XsType.AnyAtomic)
            {
                return false;
            }

            type = Parent(type);
        }

        return true;
    }

    /// <summary>The primitive type above a type; xs:integer counts as one, as in the casting table.</summary>
    public static XsType Primitive(XsType type) => IsInteger(type) ? XsType.Integer : IsString(type) ? XsType.String : type;

    /// <summary>The bounds that a restriction of xs:integer adds.</summary>
    public static (decimal? Low, decimal? High) Bounds(XsType type) => type switch
    {
        XsType.NonPositiveInteger => (null, 0),
        XsType.NegativeInteger => (null, -1),
        XsType.Long => (long.MinValue, long.MaxValue),
        XsType.Int => (int.MinValue, int.MaxValue),
        XsType.Short => (short.MinValue, short.MaxValue),
        XsType.Byte => (sbyte.MinValue, sbyte.MaxValue),
        XsType.NonNegativeInteger => (0, null),
        XsType.UnsignedLong => (0, ulong.MaxValue),
        XsType.UnsignedInt => (0, uint.MaxValue),
        XsType.UnsignedShort => (0, ushort.MaxValue),
        XsType.UnsignedByte => (0, byte.MaxValue),
        XsType.PositiveInteger => (1, null),
        _ => (null, null),
    };
}
