using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>Reads a cell as a type. Numbers and dates are read as norms write them, then as the French do: 3.5 or 3,5; 2026-03-12 or 12/03/2026.</summary>
internal static class CellReader
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, French];
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"];

    public static object? Read(string cell, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string) || target == typeof(object))
        {
            return cell;
        }

        var text = cell.Trim();
        if (text.Length == 0 && (target != type || !type.IsValueType) && ElementOf(type) is null)
        {
            return null;
        }

        return (ElementOf(target) is { } element ? List(text, target, element) : One(text, target))
            ?? throw new FormatException($"« {cell} » n'est pas une valeur de type {target.Name}.");
    }

    private static object? One(string text, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum.TryParse(type, ColumnName.Plain(text), ignoreCase: true, out var value) || TryPlainName(type, text, out value) ? value : null,
        TypeCode.Boolean => text.ToUpperInvariant() switch
        {
            "TRUE" or "VRAI" or "OUI" or "YES" or "1" => true,
            "FALSE" or "FAUX" or "NON" or "NO" or "0" => false,
            _ => null,
        },
        TypeCode.DateTime => DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : null,
        TypeCode.Char => text.Length == 1 ? text[0] : null,
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single or (>= TypeCode.SByte and <= TypeCode.UInt64) => Number(text, type),
        _ => Other(text, type),
    };

    private static object? Number(string text, Type type)
    {
        // Thousands are never grouped: 1,234 would be a thousand to one reader and a bit more than one to the other.
        var written = text.Replace("\u00A0", string.Empty, StringComparison.Ordinal).Replace("\u202F", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        foreach (var culture in Cultures)
        {
            if (decimal.TryParse(written, NumberStyles.Float, culture, out var number))
            {
                var whole = type != typeof(decimal) && type != typeof(double) && type != typeof(float);
                return whole && decimal.Truncate(number) != number ? null : Fit(number, type);
            }
        }

        return type == typeof(double) && double.TryParse(written, CultureInfo.InvariantCulture, out var large) ? large : null;
    }

    private static object? Fit(decimal number, Type type)
    {
        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Other(string text, Type type)
    {
        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
        }

        if (type == typeof(TimeSpan))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
        }

        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            throw new FormatException($"aucune lecture de cellule n'est connue pour le type {type.Name}.");
        }

        try
        {
            return converter.ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool TryPlainName(Type type, string text, out object? value)
    {
        var name = Enum.GetNames(type).FirstOrDefault(candidate => ColumnName.Same(candidate, text));
        value = name is null ? null : Enum.Parse(type, name);
        return name is not null;
    }

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var only] ? only
        : null;

    private static object List(string text, Type type, Type element)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            items.Add(Read(item, element));
        }

        if (!type.IsArray)
        {
            return items;
        }

        var array = Array.CreateInstance(element, items.Count);
        items.CopyTo(array, 0);
        return array;
    }
}
