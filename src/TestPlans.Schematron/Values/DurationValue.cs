using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.Values;

/// <summary>A duration: months and seconds, which share one sign.</summary>
internal sealed class DurationValue(XsType type, long months, decimal seconds) : Atomic(type)
{
    public long Months => months;

    public decimal Seconds => seconds;

    public override string StringValue
    {
        get
        {
            if (months == 0 && seconds == 0)
            {
                return Type == XsType.YearMonthDuration ? "P0M" : "PT0S";
            }

            var text = new StringBuilder(months < 0 || seconds < 0 ? "-P" : "P");
            Append(text, Math.Abs(months / 12), 'Y');
            Append(text, Math.Abs(months % 12), 'M');
            AppendTime(text, Math.Abs(seconds));
            return text.ToString();
        }
    }

    public override Atomic As(XsType type) => new DurationValue(type, type == XsType.DayTimeDuration ? 0 : months, type == XsType.YearMonthDuration ? 0 : seconds);

    public static bool TryParse(string text, XsType type, out DurationValue value)
    {
        value = null!;
        var position = 0;
        var negative = text.StartsWith('-');
        position += negative ? 1 : 0;
        if (position >= text.Length || text[position++] != 'P' || position == text.Length)
        {
            return false;
        }

        long total = 0;
        decimal seconds = 0;
        var order = "YMDHMS";
        var next = 0;
        var inTime = false;
        try
        {
            while (position < text.Length)
            {
                if (text[position] == 'T')
                {
                    if (inTime || ++position == text.Length)
                    {
                        return false;
                    }

                    inTime = true;
                    next = 3;
                }

                var start = position;
                while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
                {
                    position++;
                }

                if (position == start || position == text.Length)
                {
                    return false;
                }

                var number = text.AsSpan(start, position - start);
                var unit = order.IndexOf(text[position++], next);
                if (unit < 0 || (unit >= 3) != inTime || (number.Contains('.') && (unit != 5 || number[0] == '.' || number[^1] == '.')))
                {
                    return false;
                }

                next = unit + 1;
                var amount = decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                switch (unit)
                {
                    case 0: total = checked(total + (long)(amount * 12)); break;
                    case 1: total = checked(total + (long)amount); break;
                    default: seconds += amount * (unit == 2 ? 86_400 : unit == 3 ? 3_600 : unit == 4 ? 60 : 1); break;
                }
            }
        }
        catch (OverflowException)
        {
            throw new XPathException("FODT0002", $"La durée « {text} » dépasse ce qui se calcule.");
        }
        catch (FormatException)
        {
            return false;
        }

        if ((type == XsType.YearMonthDuration && (inTime || text.Contains('D', StringComparison.Ordinal))) ||
            (type == XsType.DayTimeDuration && text.AsSpan(0, inTime ? text.IndexOf('T', StringComparison.Ordinal) : text.Length).IndexOfAny('Y', 'M') >= 0))
        {
            return false;
        }

        value = new DurationValue(type, negative ? -total : total, negative ? -seconds : seconds);
        return true;
    }

    private static void Append(StringBuilder text, decimal amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(NumberText.Of(amount)).Append(unit);
        }
    }

    private static void AppendTime(StringBuilder text, decimal seconds)
    {
        Append(text, decimal.Floor(seconds / 86_400), 'D');
        seconds %= 86_400;
        if (seconds != 0)
        {
            text.Append('T');
            Append(text, decimal.Floor(seconds / 3_600), 'H');
            Append(text, decimal.Floor(seconds % 3_600 / 60), 'M');
            Append(text, seconds % 60, 'S');
        }
    }
}
