using TestPlans.Formats.Xml;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>An XML artefact read once: every step of every model looks at the same tree.</summary>
internal sealed class XmlReading : IArtefactReading
{
    private readonly Artefact _artefact;
    private readonly CompiledModels _models;
    private readonly DetectionClauses _clauses;
    private readonly RootName _root;
    private readonly XmlTree? _tree;
    private readonly XmlFault? _fault;

    public XmlReading(Artefact artefact, CompiledModels models, DetectionClauses clauses, RootName root)
    {
        _artefact = artefact;
        _models = models;
        _clauses = clauses;
        _root = root;
        if (XmlTree.Load(artefact.Content, artefact.Name).TryGet(out var tree, out var fault))
        {
            _tree = tree;
        }
        else
        {
            _fault = fault;
        }
    }

    // A broken document is of the standard when its root still says so.
    public bool IsOfStandard => _tree is not null
        ? _tree.RootName == _root.LocalName && _tree.RootNamespace == _root.Namespace
        : BrokenRoot.Of(_artefact.Content) == _root;

    public Finding? Fault => _fault is not null && _artefact.MediaType.EndsWith("xml", StringComparison.Ordinal) ? Malformed(_fault) : null;

    public bool Matches(Model model) => _tree is not null && _clauses.Recognise(model, _tree);

    public Report Judge(Model model, JudgeOptions options)
    {
        var report = new ReportBuilder();
        report.Add("document XML", "wellformed", [new RuleOutcome(WellFormed, null, 1, _fault is null ? 0 : 1, 0)], _fault is null ? [] : [Malformed(_fault)]);
        if (_tree is not null)
        {
            _models.Of(model).Judge(_artefact, _tree, report, options);
        }

        return report.Build(_artefact, model, options.Engine);
    }

    private const string WellFormed = "XML-BIEN-FORME";

    private static Finding Malformed(XmlFault fault) => new()
    {
        Rule = WellFormed,
        Severity = Severity.Error,
        Message = fault.Message,
        Line = fault.Line,
        Column = fault.Column,
    };
}
