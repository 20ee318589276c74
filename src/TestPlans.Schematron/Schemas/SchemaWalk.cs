using System.Xml;
using System.Xml.Schema;
using TestPlans.Schematron.Reports;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Schemas;

/// <summary>
/// Pushes a tree through the validator of the platform. What a fault is follows from the call during which it is raised.
/// The list of what was expected is costly, so a second walk makes it, for the places where the first one found a fault.
/// </summary>
internal sealed class SchemaWalk
{
    /// <summary>Most faults of one document that are said one by one; nobody reads more.</summary>
    public const int Most = 1_000;

    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlSchemaValidator _validator;
    private readonly TreeNamespaces _namespaces = new();
    private readonly HashSet<int> _faulty;
    private readonly List<SchemaFinding> _findings = [];
    private readonly HashSet<(string Path, string Id, string? Found)> _told = [];
    private readonly XmlSchemaInfo _info = new();
    private readonly bool _first;
    private Node _node = null!;
    private FaultMoment _moment;
    private Node _root = null!;
    private int _more;
    private (int Line, int Column)? _last;
    private string? _expected;
    private XmlSchemaComplexType? _type;

    private SchemaWalk(XmlSchemaSet schemas, HashSet<int> faulty, bool first)
    {
        (_faulty, _first) = (faulty, first);
        _validator = new XmlSchemaValidator(new NameTable(), schemas, _namespaces, XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes) { XmlResolver = null };
        _validator.ValidationEventHandler += (_, found) => Fault(found);
    }

    public static IReadOnlyList<SchemaFinding> Validate(XmlSchemaSet schemas, XmlTree tree)
    {
        var faulty = new HashSet<int>();
        var walk = new SchemaWalk(schemas, faulty, first: true);
        walk.Walk(tree);
        if (faulty.Count == 0)
        {
            return walk.Findings();
        }

        walk = new SchemaWalk(schemas, faulty, first: false);
        walk.Walk(tree);
        return walk.Findings();
    }

    private void Walk(XmlTree tree)
    {
        _validator.Initialize();
        _node = _root = tree.RootElement;
        var open = new Stack<Node>();
        for (var index = 1; index < tree.Nodes.Length; index++)
        {
            var node = tree.Nodes[index];
            while (open.Count > 0 && open.Peek().End < node.Order)
            {
                Close(open.Pop());
            }

            if (node.Kind == NodeKind.Element)
            {
                Open(node);
                open.Push(node);
            }
            else if (node.Kind == NodeKind.Text)
            {
                Text(node);
            }
        }

        while (open.TryPop(out var last))
        {
            Close(last);
        }

        _moment = FaultMoment.End;
        _validator.EndValidation();
    }

    private void Open(Node node)
    {
        (_node, _moment, _namespaces.Element) = (node, FaultMoment.Element, node);
        Expect(node);
        _validator.ValidateElement(node.LocalName, node.Uri, _info, Xsi("type", node), Xsi("nil", node), null, null);
        if (node.Parent is { Kind: NodeKind.Document } && _info.SchemaElement is null && _info.SchemaType is null && _findings.Count == 0)
        {
            // The platform only warns about a root that no schema declares.
            Add(node, new XmlSchemaException("not declared"));
        }

        _type = _info.SchemaType as XmlSchemaComplexType;
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Uri == SchemaWalk.Xsi)
            {
                continue;
            }

            (_node, _moment) = (attribute, FaultMoment.Attribute);
            _validator.ValidateAttribute(attribute.LocalName, attribute.Uri, attribute.Content!, _info);
        }

        (_node, _moment) = (node, FaultMoment.Attributes);
        _validator.ValidateEndOfAttributes(_info);

        static string? Xsi(string name, Node element) => element.Attribute(Name.OfDocument(SchemaWalk.Xsi, name))?.Content;
    }

    private void Text(Node node)
    {
        (_node, _moment) = (node.Parent!, FaultMoment.Text);
        if (node.Content.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0)
        {
            _validator.ValidateWhitespace(node.Content!);
        }
        else
        {
            _validator.ValidateText(node.Content!);
        }
    }

    private void Close(Node node)
    {
        (_node, _moment, _namespaces.Element) = (node, FaultMoment.Close, node);
        Expect(node);
        _validator.ValidateEndElement(_info);
        _namespaces.Element = node.Parent!;
    }

    private void Expect(Node node) =>
        _expected = _first || !_faulty.Contains(node.Order) ? null : Expectation.List(_validator.GetExpectedParticles(), node.Parent is { IsElement: true } parent ? parent.Uri : node.Uri);

    private void Fault(ValidationEventArgs found) => Add(_node, found.Exception);

    private void Add(Node node, XmlSchemaException error)
    {
        if (_first)
        {
            _faulty.Add(node.Order);
        }

        // Past the bound faults are counted, no more: saying where each lies costs more than finding it.
        if (_findings.Count >= Most)
        {
            _last ??= (node.Line, node.Column);
            _more++;
            return;
        }

        var declared = node.Kind == NodeKind.Attribute ? _type?.AttributeUses[new XmlQualifiedName(node.LocalName, node.Uri)] as XmlSchemaAttribute : null;
        var finding = SchemaMessage.Of(_moment, node, error, new Declared(declared, _info.SchemaType), _expected);

        // The platform may raise two faults for one cause, such as a type that cannot be used and the content that follows from it.
        if (!_told.Contains((finding.Path, "xsd-type", finding.Found)) && _told.Add((finding.Path, finding.Id, finding.Found)))
        {
            _findings.Add(finding);
        }
    }

    private IReadOnlyList<SchemaFinding> Findings()
    {
        if (_more > 0)
        {
            var message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"… et {_more} {(_more == 1 ? "autre faute" : "autres fautes")} de schéma à partir d’ici, comptées sans être détaillées.");
            _findings.Add(new SchemaFinding("xsd-more", message, NodePath.ForPeople(_root), _last!.Value.Line, _last.Value.Column, null, null));
        }

        return _findings;
    }
}

/// <summary>What the schema declares at the place of a fault.</summary>
internal readonly record struct Declared(XmlSchemaAttribute? Attribute, XmlSchemaType? Type);

/// <summary>During which call a fault was raised.</summary>
internal enum FaultMoment : byte
{
    Element,
    Attribute,
    Attributes,
    Text,
    Close,
    End,
}

/// <summary>Prefixes as they stand at the element being validated.</summary>
internal sealed class TreeNamespaces : IXmlNamespaceResolver
{
    public Node? Element { get; set; }

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) =>
        Element is { IsElement: true } element ? Namespaces.InScope(element).ToDictionary(static one => one.Prefix, static one => one.Uri) : [];

    public string? LookupNamespace(string prefix) => Element is { IsElement: true } element ? Namespaces.Lookup(element, prefix) : null;

    public string? LookupPrefix(string namespaceName) => Element is { IsElement: true } element ? Namespaces.InScope(element).Where(one => one.Uri == namespaceName).Select(static one => one.Prefix).FirstOrDefault() : null;
}
