using System.Globalization;

namespace TestPlans.Formats.Identifiers;

/// <summary>
/// The matricule INS: a NIR or NIA of 13 characters followed by its key of 2 digits.
/// Source: Référentiel Identifiant national de santé; the key is the one of the NIR (INSEE): 97 less the remainder by 97.
/// </summary>
public static class Ins
{
    /// <summary>Assigning authority of an INS that is a NIR.</summary>
    public const string NirOid = "1.2.250.1.213.1.4.8";

    /// <summary>Assigning authority of an INS that is a NIA (temporary number).</summary>
    public const string NiaOid = "1.2.250.1.213.1.4.9";

    /// <summary>Assigning authority of an INS made for tests: the only one that this project's own data use.</summary>
    public const string TestOid = "1.2.250.1.213.1.4.10";

    /// <summary>Assigning authority of an INS made for demonstrations.</summary>
    public const string DemonstrationOid = "1.2.250.1.213.1.4.11";

    /// <summary>Whether an OID is one of the four authorities of an INS.</summary>
    public static bool IsAuthority(string oid) => oid is NirOid or NiaOid or TestOid or DemonstrationOid;

    /// <summary>Checks the form and the key of a matricule of 15 characters.</summary>
    public static CheckResult Check(string matricule)
    {
        ArgumentNullException.ThrowIfNull(matricule);
        if (matricule.Length != 15)
        {
            return CheckResult.Wrong($"un matricule INS a 15 caractères (13 et 2 de clé), pas {matricule.Length}");
        }

        if (Number(matricule.AsSpan(0, 13)) is not { } number)
        {
            return CheckResult.Wrong("un matricule INS ne contient que des chiffres, sauf A ou B en 7e position après un 2 (Corse)");
        }

        if (!Digits.Only(matricule.AsSpan(13)))
        {
            return CheckResult.Wrong("la clé d'un matricule INS est faite de deux chiffres");
        }

        var key = Key(number);
        return matricule.AsSpan(13).SequenceEqual(key)
            ? CheckResult.Right
            : CheckResult.Wrong($"la clé du matricule INS devrait être {key}, pas {matricule.AsSpan(13)}");
    }

    /// <summary>The key of a number of 13 characters, as two digits from 01 to 97.</summary>
    /// <exception cref="ArgumentException">The text is not 13 characters in the form of a NIR.</exception>
    public static string KeyOf(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == 13 && Number(number) is { } value
            ? Key(value)
            : throw new ArgumentException("13 characters in the form of a NIR are needed", nameof(number));
    }

    private static string Key(long number) => (97 - (number % 97)).ToString("00", CultureInfo.InvariantCulture);

    // Corsica writes its départements 2A and 2B (places 6 and 7): the key counts them as 19 and 18.
    private static long? Number(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[13];
        text.CopyTo(digits);
        if (digits[5] == '2' && digits[6] is 'A' or 'B')
        {
            (digits[5], digits[6]) = ('1', digits[6] == 'A' ? '9' : '8');
        }

        return Digits.Only(digits) ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
