using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.Values;

/// <summary>Reads and writes the lexical forms of dates and times.</summary>
internal static class DateTimeText
{
    public static string Of(DateTimeValue value)
    {
        var text = new StringBuilder();
        var type = value.Type;
        if (type is XsType.DateTime or XsType.Date or XsType.GYear or XsType.GYearMonth)
        {
            text.Append(value.Year < 0 ? "-" : string.Empty).Append(Math.Abs(value.Year).ToString("0000", CultureInfo.InvariantCulture));
        }

        if (type is XsType.DateTime or XsType.Date or XsType.GYearMonth or XsType.GMonthDay or XsType.GMonth)
        {
            text.Append(type is XsType.GMonthDay or XsType.GMonth ? "--" : "-").Append(Two(value.Month));
        }

        if (type is XsType.DateTime or XsType.Date or XsType.GMonthDay or XsType.GDay)
        {
            text.Append(type is XsType.GDay ? "---" : "-").Append(Two(value.Day));
        }

        if (type is XsType.DateTime or XsType.Time)
        {
            text.Append(type is XsType.DateTime ? "T" : string.Empty).Append(Two(value.Hour)).Append(':').Append(Two(value.Minute)).Append(':');
            var second = NumberText.Of(value.Second);
            text.Append(value.Second < 10 ? "0" : string.Empty).Append(second);
        }

        return text.Append(Zone(value.Zone)).ToString();
    }

    public static string Zone(int? zone) => zone switch
    {
        null => string.Empty,
        0 => "Z",
        { } minutes => (minutes < 0 ? "-" : "+") + Two(Math.Abs(minutes) / 60) + ":" + Two(Math.Abs(minutes) % 60),
    };

    public static bool TryParse(string text, XsType type, out DateTimeValue value)
    {
        var cursor = new Cursor(text);
        value = null!;
        long year = 1972;
        var month = type == XsType.GYear ? 1 : 12;
        var day = type is XsType.GYear or XsType.GYearMonth or XsType.GMonth ? 1 : 31;
        decimal seconds = 0;
        var read = type switch
        {
            XsType.DateTime => cursor.Year(out year) && cursor.Skip("-") && cursor.Two(1, 12, out month) && cursor.Skip("-") && cursor.Two(1, 31, out day) && cursor.Skip("T") && cursor.Time(out seconds),
            XsType.Date => cursor.Year(out year) && cursor.Skip("-") && cursor.Two(1, 12, out month) && cursor.Skip("-") && cursor.Two(1, 31, out day),
            XsType.Time => cursor.Time(out seconds),
            XsType.GYearMonth => cursor.Year(out year) && cursor.Skip("-") && cursor.Two(1, 12, out month),
            XsType.GYear => cursor.Year(out year),
            XsType.GMonthDay => cursor.Skip("--") && cursor.Two(1, 12, out month) && cursor.Skip("-") && cursor.Two(1, 31, out day),
            XsType.GMonth => cursor.Skip("--") && cursor.Two(1, 12, out month),
            _ => cursor.Skip("---") && cursor.Two(1, 31, out day),
        };
        if (!read || !cursor.Zone(out var zone) || !cursor.AtEnd || (type != XsType.GDay && day > Calendar.DaysIn(year, month)))
        {
            return false;
        }

        value = new DateTimeValue(type, year, month, day, seconds, zone);
        if (seconds == 86_400)
        {
            // 24:00:00 is the first instant of the next day.
            value = type == XsType.Time ? new DateTimeValue(type, year, month, day, 0, zone) : new DateTimeValue(type, year, month, day, 0, zone).Add(0, 86_400);
        }

        return true;
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private ref struct Cursor(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly bool AtEnd => _rest.IsEmpty;

        public bool Skip(string expected)
        {
            if (!_rest.StartsWith(expected, StringComparison.Ordinal))
            {
                return false;
            }

            _rest = _rest[expected.Length..];
            return true;
        }

        public bool Year(out long year)
        {
            var negative = Skip("-");
            var length = Digits();
            if (length < 4 || (length > 4 && _rest[0] == '0') || !long.TryParse(_rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out year))
            {
                year = 0;
                return length > 18 && Digits() == length ? throw new XPathException("FODT0001", "L’année dépasse ce qui se calcule.") : false;
            }

            if (year > 25_000_000_000)
            {
                throw new XPathException("FODT0001", "L’année dépasse ce qui se calcule.");
            }

            year = negative ? -year : year;
            _rest = _rest[length..];
            return year != 0;
        }

        public bool Two(int low, int high, out int number)
        {
            number = 0;
            if (_rest.Length < 2 || !char.IsAsciiDigit(_rest[0]) || !char.IsAsciiDigit(_rest[1]))
            {
                return false;
            }

            number = ((_rest[0] - '0') * 10) + _rest[1] - '0';
            _rest = _rest[2..];
            return number >= low && number <= high;
        }

        public bool Time(out decimal seconds)
        {
            seconds = 0;
            if (!(Two(0, 24, out var hour) && Skip(":") && Two(0, 59, out var minute) && Skip(":") && Two(0, 59, out var second)))
            {
                return false;
            }

            seconds = (hour * 3_600) + (minute * 60) + second;
            if (Skip("."))
            {
                var length = Digits();
                if (length == 0)
                {
                    return false;
                }

                seconds += decimal.Parse(string.Concat("0.", _rest[..length]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                _rest = _rest[length..];
            }

            return seconds <= 86_400;
        }

        public bool Zone(out int? zone)
        {
            zone = null;
            if (AtEnd)
            {
                return true;
            }

            if (Skip("Z"))
            {
                zone = 0;
                return true;
            }

            var negative = _rest[0] == '-';
            if (!(Skip("-") || Skip("+")) || !Two(0, 14, out var hours) || !Skip(":") || !Two(0, 59, out var minutes) || (hours == 14 && minutes > 0))
            {
                return false;
            }

            zone = ((hours * 60) + minutes) * (negative ? -1 : 1);
            return true;
        }

        private readonly int Digits()
        {
            var length = 0;
            while (length < _rest.Length && char.IsAsciiDigit(_rest[length]))
            {
                length++;
            }

            return length;
        }
    }
}
