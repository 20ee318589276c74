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

    /// <summary>Counts what is done elsewhere than in a loop of ours.</summary>
    public void Spend(long steps)
    {
        _left -= steps;
        if (_left < 0)
        {
            throw TooLong();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Hold(int items)
    {
        if (items > MaxItems)
        {
            throw TooMany();
        }
    }

    public static XPathException TooMany() => new(
        Code, $"L’évaluation est arrêtée : une suite dépasse {MaxItems.ToString(System.Globalization.CultureInfo.InvariantCulture)} valeurs.");

    private XPathException TooLong() => new(
        Code, $"L’évaluation est arrêtée : elle demande plus de {_allowance.ToString(System.Globalization.CultureInfo.InvariantCulture)} étapes.");
}
