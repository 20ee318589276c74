namespace TestPlans.Formats.Identifiers;

/// <summary>Numbers of health professionals: RPPS, ADELI, and the national form that says which of them it is.</summary>
public static class Professional
{
    /// <summary>Assigning authority of the national identifier of a professional (IdNat_PS).</summary>
    public const string NationalOid = "1.2.250.1.71.4.2.1";

    /// <summary>Checks an RPPS number: 11 digits, the last being the Luhn key.</summary>
    public static CheckResult CheckRpps(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != 11 || !Digits.Only(number))
        {
            return CheckResult.Wrong("un numéro RPPS a 11 chiffres");
        }

        return Luhn.Holds(number)
            ? CheckResult.Right
            : CheckResult.Wrong($"la clé du numéro RPPS devrait être {Luhn.KeyOf(number.AsSpan(0, 10))}");
    }

    /// <summary>Checks an ADELI number: 9 characters, the département first (2A and 2B in Corsica). It carries no key.</summary>
    public static CheckResult CheckAdeli(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var corsican = number.Length == 9 && number[0] == '2' && number[1] is 'A' or 'B';
        return number.Length == 9 && Digits.Only(corsican ? number.AsSpan(2) : number)
            ? CheckResult.Right
            : CheckResult.Wrong("un numéro ADELI a 9 chiffres, le département en tête (2A ou 2B en Corse)");
    }

    /// <summary>
    /// Checks a national identifier (IdNat_PS, annexe « Sources des données métier » of the CI-SIS): its first digit says what follows,
    /// <c>0</c> an ADELI number, <c>8</c> an RPPS number; the others (1, 3 to 6, 9) name an employee inside a structure.
    /// </summary>
    public static CheckResult CheckNational(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return identifier switch
        {
            ['8', ..] => CheckRpps(identifier[1..]),
            ['0', ..] => CheckAdeli(identifier[1..]),
            ['1' or '3' or '4' or '5' or '6' or '9', _, ..] => CheckResult.Right,
            _ => CheckResult.Wrong("un identifiant national de professionnel commence par 8 (RPPS), 0 (ADELI), ou 1, 3, 4, 5, 6, 9 suivi d'un identifiant interne"),
        };
    }
}
