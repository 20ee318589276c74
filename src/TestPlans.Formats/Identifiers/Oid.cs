namespace TestPlans.Formats.Identifiers;

/// <summary>Object identifiers in dot notation (ITU-T X.660).</summary>
public static class Oid
{
    /// <summary>
    /// Checks the form: at least two arcs, the first 0, 1 or 2, the second below 40 under 0 and 1, no leading zero, 64 characters at most
    /// (the limit of DICOM PS3.5 §9, which CDA and XDS share).
    /// </summary>
    public static CheckResult Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 64)
        {
            return CheckResult.Wrong($"un OID a 64 caractères au plus, pas {text.Length}");
        }

        var arcs = text.Split('.');
        if (arcs.Length < 2 || arcs.Any(arc => arc.Length == 0 || !Digits.Only(arc)))
        {
            return CheckResult.Wrong("un OID est fait de nombres séparés par des points");
        }

        if (arcs.Any(arc => arc.Length > 1 && arc[0] == '0'))
        {
            return CheckResult.Wrong("un nombre d'un OID ne commence pas par zéro");
        }

        var secondTooLarge = arcs[0] != "2" && (arcs[1].Length > 2 || int.Parse(arcs[1], System.Globalization.CultureInfo.InvariantCulture) > 39);
        return arcs[0] is not ("0" or "1" or "2") || secondTooLarge
            ? CheckResult.Wrong("un OID commence par 0, 1 ou 2 ; sous 0 et 1 le deuxième nombre est inférieur à 40")
            : CheckResult.Right;
    }
}
