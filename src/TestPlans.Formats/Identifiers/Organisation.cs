namespace TestPlans.Formats.Identifiers;

/// <summary>Numbers of health structures: FINESS, SIREN, SIRET, and the national form that says which of them it is.</summary>
public static class Organisation
{
    /// <summary>Assigning authority of the national identifier of a structure (IdNat_Struct).</summary>
    public const string NationalOid = "1.2.250.1.71.4.2.2";

    /// <summary>
    /// Checks the form of a FINESS number: 9 characters, the département first (2A and 2B in Corsica).
    /// Published numbers of demonstration often fail the Luhn key, so <see cref="FinessKeyHolds"/> is a matter of its own.
    /// </summary>
    public static CheckResult CheckFiness(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == 9 && Digits.Only(WithoutCorsica(number))
            ? CheckResult.Right
            : CheckResult.Wrong("un numéro FINESS a 9 chiffres, le département en tête (2A ou 2B en Corse)");
    }

    /// <summary>Whether the last digit of a well-formed FINESS number is its Luhn key (Corsican letters counted as 0).</summary>
    public static bool FinessKeyHolds(string number) =>
        CheckFiness(number).IsRight && Luhn.Holds(number.Replace('A', '0').Replace('B', '0'));

    /// <summary>Checks a SIREN number: 9 digits, the last being the Luhn key.</summary>
    public static CheckResult CheckSiren(string number) => CheckKeyed(number, 9, "SIREN");

    /// <summary>Checks a SIRET number: 14 digits, the last being the Luhn key. La Poste's own numbers, whose digits add up to a multiple of 5, are right too.</summary>
    public static CheckResult CheckSiret(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.StartsWith("356000000", StringComparison.Ordinal) && number.Length == 14 && Digits.Only(number) && number.Sum(digit => digit - '0') % 5 == 0
            ? CheckResult.Right
            : CheckKeyed(number, 14, "SIRET");
    }

    /// <summary>
    /// Checks a national identifier (IdNat_Struct, annexe « Sources des données métier » of the CI-SIS): its first digit says what follows,
    /// <c>1</c> FINESS, <c>2</c> SIREN, <c>3</c> SIRET; <c>0</c> and <c>4</c> a practice known by the ADELI or RPPS number of its professional.
    /// </summary>
    public static CheckResult CheckNational(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return identifier switch
        {
            ['1', ..] => CheckFiness(identifier[1..]),
            ['2', ..] => CheckSiren(identifier[1..]),
            ['3', ..] => CheckSiret(identifier[1..]),
            ['0' or '4', _, ..] => CheckResult.Right,
            _ => CheckResult.Wrong("un identifiant national de structure commence par 1 (FINESS), 2 (SIREN), 3 (SIRET), 0 (ADELI et rang) ou 4 (RPPS et rang)"),
        };
    }

    private static ReadOnlySpan<char> WithoutCorsica(string number) =>
        number.Length == 9 && number[0] == '2' && number[1] is 'A' or 'B' ? number.AsSpan(2) : number;

    private static CheckResult CheckKeyed(string number, int length, string name)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != length || !Digits.Only(number))
        {
            return CheckResult.Wrong($"un numéro {name} a {length} chiffres");
        }

        return Luhn.Holds(number)
            ? CheckResult.Right
            : CheckResult.Wrong($"la clé du numéro {name} devrait être {Luhn.KeyOf(number.AsSpan(0, length - 1))}");
    }
}
