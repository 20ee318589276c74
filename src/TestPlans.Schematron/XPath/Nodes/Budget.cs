using System.Runtime.CompilerServices;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>
/// What rules may cost on one document, in steps of loops. Each question (a test, a context, a let) has its own allowance, and all
/// of them together another: beyond, the answer is « évaluation impossible », the same on every machine.
/// </summary>
/// <param name="nodes">Nodes of the document: a rule may well look at each of them some times.</param>
internal sealed class Budget(int nodes)
{
    /// <summary>Code of the error raised beyond the allowance.</summary>
    public const string Code = "TPBG0001";

    /// <summary>Why the rules that remain are not asked.</summary>
    public const string Over = "L’évaluation de ce schéma est arrêtée : ses règles demandent trop d’étapes pour ce document, les suivantes ne sont pas évaluées.";

    private const int MaxCharacters = 100_000_000;
    private const int MaxItems = 20_000_000;
    private const long MaxSteps = 50_000_000;
    private const long MaxStepsPerNode = 20;
    private const long Questions = 100;

    private readonly long _allowance = MaxSteps + (MaxStepsPerNode * nodes);
    private long _left = MaxSteps + (MaxStepsPerNode * nodes);
    private long _all = Questions * (MaxSteps + (MaxStepsPerNode * nodes));

    /// <summary>All questions together have used their allowance: the evaluation ends here.</summary>
    public bool IsExhausted => _all <= 0;

    /// <summary>Begins a question.</summary>
    public void Begin()
    {
        _all -= _allowance - _left;
        _left = Math.Max(0, Math.Min(_allowance, _all));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if (--_left < 0)
        {
            throw TooLong();
        }
    }

    /// <summary>Counts a regular expression that was stopped by its own clock: ten of them end the evaluation.</summary>
    public void Punish() => _all -= _allowance * Questions / 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Hold(int items)
    {
        if (items > MaxItems)
        {
            throw TooMany();
        }
    }

    /// <summary>Says how long a text is before it is made.</summary>
    public static void HoldText(long characters)
    {
        if (characters > MaxCharacters)
        {
            throw new XPathException(Code, $"L’évaluation est arrêtée : un texte dépasse {MaxCharacters.ToString(System.Globalization.CultureInfo.InvariantCulture)} caractères.");
        }
    }

    public static XPathException TooMany() => new(
        Code, $"L’évaluation est arrêtée : une suite dépasse {MaxItems.ToString(System.Globalization.CultureInfo.InvariantCulture)} valeurs.");

    private XPathException TooLong() => new(
        Code, $"L’évaluation est arrêtée : elle demande plus de {_allowance.ToString(System.Globalization.CultureInfo.InvariantCulture)} étapes.");
}
