using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>Stands in a variable whose value ended in an error: each use raises it again, none computes it again.</summary>
internal sealed class ErrorValue(XPathException error) : Value
{
    public XPathException Error => error;

    public override int Count => throw error;

    public override Item this[int index] => throw error;
}

/// <summary>A let of a rule: computed when first used, on the node of the rule.</summary>
internal sealed class RuleLet(int slot, Expr value) : Expr
{
    public override Value Eval(Context context)
    {
        var known = context.Slots[slot];
        if (known is not null)
        {
            return known is ErrorValue failed ? throw new XPathException(failed.Error.Code, failed.Error.Message) : known;
        }

        var saved = context.Enter(context.Current!, 1, 1);
        try
        {
            return context.Slots[slot] = value.Eval(context);
        }
        catch (XPathException error)
        {
            context.Slots[slot] = new ErrorValue(error);
            throw;
        }
        finally
        {
            context.Leave(saved);
        }
    }
}

/// <summary>A let of the schema or of a pattern: computed when first used, on the document.</summary>
internal sealed class GlobalLet(Name name, int index) : Expr
{
    private static readonly XPathException Circular = new("XTDE0640", "Des variables se définissent l’une par l’autre.");

    public Name Name => name;

    /// <summary>Set once the whole schema has been read, so that lets may refer to later ones.</summary>
    public Expr Definition { get; set; } = new Constant(Value.Empty);

    /// <summary>Number of variables that the definition declares itself.</summary>
    public int Frame { get; set; }

    public override Value Eval(Context context)
    {
        var known = context.Globals[index];
        if (known is not null)
        {
            return known is ErrorValue failed ? throw new XPathException(failed.Error.Code, failed.Error.Message) : known;
        }

        context.Globals[index] = new ErrorValue(Circular);
        var (slots, current) = (context.Slots, context.Current);
        var saved = context.Enter(context.GlobalFocus!, 1, 1);
        try
        {
            (context.Slots, context.Current) = (new Value?[Frame], context.GlobalFocus);
            return context.Globals[index] = Definition.Eval(context);
        }
        catch (XPathException error)
        {
            context.Globals[index] = new ErrorValue(error);
            throw;
        }
        finally
        {
            (context.Slots, context.Current) = (slots, current);
            context.Leave(saved);
        }
    }
}
