using System.Collections.Concurrent;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The <c>detect</c> clauses of models, compiled once.</summary>
internal sealed class DetectionClauses
{
    private readonly ConcurrentDictionary<Model, XPathExpression> _compiled = new(ReferenceEqualityComparer.Instance);

    public bool Recognise(Model model, XmlTree tree)
    {
        if (model.Detect is not { Form: "xpath" })
        {
            return false;
        }

        try
        {
            return _compiled.GetOrAdd(model, static key => XPathExpression.Compile(key.Detect!.Clause, key.Pack.Namespaces)).EvaluateBoolean(tree);
        }
        catch (XPathException exception)
        {
            throw new UnusablePackException(Path.Combine(model.Pack.Folder, "pack.json"), $"« detect » du modèle « {model.Id} » : {exception.Message}", inner: exception);
        }
    }
}
