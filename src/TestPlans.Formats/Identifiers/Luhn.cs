namespace TestPlans.Formats.Identifiers;

/// <summary>The Luhn formula (ISO/IEC 7812-1, annex B), the key of RPPS, FINESS, SIREN and SIRET numbers.</summary>
public static class Luhn
{
    /// <summary>Whether the last digit is the key of those before it. False for an empty text or one with anything but ASCII digits.</summary>
    public static bool Holds(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || !Digits.Only(digits))
        {
            return false;
        }

        return Sum(digits, doubledFirst: false) % 10 == 0;
    }

    /// <summary>The digit that, written after these, makes <see cref="Holds"/> true.</summary>
    /// <exception cref="ArgumentException">Something other than ASCII digits.</exception>
    public static char KeyOf(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || !Digits.Only(digits))
        {
            throw new ArgumentException("only digits have a Luhn key", nameof(digits));
        }

        return (char)('0' + ((10 - (Sum(digits, doubledFirst: true) % 10)) % 10));
    }

    // From the right; every second digit counts double, and 10 to 18 count as the sum of their two digits.
    private static int Sum(ReadOnlySpan<char> digits, bool doubledFirst)
    {
        var sum = 0;
        var doubled = doubledFirst;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var value = digits[i] - '0';
            sum += doubled ? (value > 4 ? (value * 2) - 9 : value * 2) : value;
            doubled = !doubled;
        }

        return sum;
    }
}
