using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Numbers and strings.</summary>
internal sealed partial class Scanner
{
    public Atomic Number()
    {
        var start = Position;
        Digits();
        var kind = XsType.Integer;
        if (Current == '.')
        {
            kind = XsType.Decimal;
            Position++;
            Digits();
        }

        if (Current is 'e' or 'E')
        {
            kind = XsType.Double;
            Position++;
            Position += Current is '+' or '-' ? 1 : 0;
            var before = Position;
            Digits();
            if (Position == before)
            {
                throw Error("L’exposant du nombre manque.", start);
            }
        }

        if (NameEnd(Position) > Position)
        {
            throw Error("Un nombre est suivi d’une lettre sans espace.", start);
        }

        return FromText.Parse(text[start..Position], kind, out _) ?? throw new XPathException("FOAR0002", "Le nombre dépasse ce qui se calcule.", start);
    }

    public string String()
    {
        var quote = Current;
        var start = Position++;
        var result = new StringBuilder();
        while (true)
        {
            if (AtEnd)
            {
                throw Error("La chaîne n’est pas fermée.", start);
            }

            if (text[Position] == quote)
            {
                if (Next != quote)
                {
                    Position++;
                    return result.ToString();
                }

                Position++;
            }

            result.Append(text[Position++]);
        }
    }
}
