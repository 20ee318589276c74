using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Node tests and sequence types.</summary>
internal sealed partial class Parser
{
    private static bool IsKindName(string name) => name is "node" or "text" or "comment" or "processing-instruction"
        or "element" or "attribute" or "document-node" or "schema-element" or "schema-attribute";

    private NodeTestSyntax NodeTest()
    {
        var at = Start();
        if (_scanner.Current == '*')
        {
            _scanner.Position++;
            if (_scanner.Current == ':')
            {
                var start = _scanner.Position++;
                return _scanner.NCName() is { } any ? new NameTest(at, null, any, AnyPrefix: true) : throw _scanner.Error("Nom attendu après « *: ».", start);
            }

            return new NameTest(at, null, null, AnyPrefix: true);
        }

        var name = _scanner.NCName() ?? throw _scanner.Error(_scanner.AtEnd ? "L’expression est incomplète." : $"« {_scanner.Found()} » inattendu.");
        if (_scanner.Current == ':' && _scanner.Next != ':')
        {
            _scanner.Position++;
            if (_scanner.Current == '*')
            {
                _scanner.Position++;
                return new NameTest(at, name, null, AnyPrefix: false);
            }

            return new NameTest(at, name, _scanner.NCName() ?? throw _scanner.Error("Nom attendu après le préfixe."), AnyPrefix: false);
        }

        if (IsKindName(name) && _scanner.Looks("("))
        {
            return Kind(at, name);
        }

        return new NameTest(at, null, name, AnyPrefix: false);
    }

    private KindTest Kind(int at, string name)
    {
        _scanner.Expect("(");
        var test = name switch
        {
            "node" => new KindTest(at, null),
            "text" => new KindTest(at, NodeKind.Text),
            "comment" => new KindTest(at, NodeKind.Comment),
            "processing-instruction" => new KindTest(at, NodeKind.Instruction, Target()),
            "document-node" => DocumentTest(at),
            "schema-element" or "schema-attribute" => new KindTest(at, NodeKind.Element, KindTest.SchemaAware, _scanner.QName() ?? throw _scanner.Error("Nom attendu.")),
            _ => Named(at, name == "element" ? NodeKind.Element : NodeKind.Attribute),
        };
        _scanner.Expect(")");
        return test;
    }

    private string? Target()
    {
        _scanner.Blanks();
        return _scanner.Current is '"' or '\'' ? Values.FromText.Collapse(_scanner.String()) : _scanner.NCName();
    }

    private KindTest DocumentTest(int at)
    {
        var start = Start();
        var word = _scanner.PeekWord();
        if (word is null)
        {
            return new KindTest(at, NodeKind.Document);
        }

        _ = _scanner.NCName();
        return word is "element" or "schema-element"
            ? new KindTest(at, NodeKind.Document, Content: Kind(start, word))
            : throw _scanner.Error("element(…) attendu.", start);
    }

    private KindTest Named(int at, NodeKind kind)
    {
        LexicalName? name = null;
        LexicalName? type = null;
        var nillable = false;
        if (!_scanner.Looks(")"))
        {
            name = _scanner.Take("*") ? null : _scanner.QName() ?? throw _scanner.Error("Nom attendu.");
            if (_scanner.Take(","))
            {
                type = _scanner.QName() ?? throw _scanner.Error("Nom de type attendu.");
                nillable = kind == NodeKind.Element && _scanner.Take("?");
            }
        }

        return new KindTest(at, kind, Name: name, Type: type, Nillable: nillable);
    }

    private (LexicalName Type, bool EmptyAllowed) SingleType()
    {
        var type = _scanner.QName() ?? throw _scanner.Error("Nom de type attendu.");
        return (type, _scanner.Take("?"));
    }

    private SequenceTypeSyntax SequenceType()
    {
        var at = Start();
        var name = _scanner.QName() ?? throw _scanner.Error("Type attendu.");
        if (name.Prefix is null && _scanner.Looks("("))
        {
            if (name.Local == "empty-sequence")
            {
                _scanner.Expect("(");
                _scanner.Expect(")");
                return new SequenceTypeSyntax(at, Empty: true, null, null, Occurrence.One);
            }

            if (name.Local == "item")
            {
                _scanner.Expect("(");
                _scanner.Expect(")");
                return new SequenceTypeSyntax(at, Empty: false, null, null, Occurs());
            }

            return IsKindName(name.Local)
                ? new SequenceTypeSyntax(at, Empty: false, Kind(at, name.Local), null, Occurs())
                : throw _scanner.Error($"« {name.Local}() » n’est pas un type.", at);
        }

        return new SequenceTypeSyntax(at, Empty: false, null, name, Occurs());
    }

    private Occurrence Occurs() =>
        _scanner.Take("?") ? Occurrence.Optional
        : _scanner.Take("*") ? Occurrence.Any
        : _scanner.Take("+") ? Occurrence.Some
        : Occurrence.One;
}
