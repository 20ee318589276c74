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
        try
        {
            return Compile(model)?.EvaluateBoolean(tree) == true;
        }
        catch (XPathException exception)
        {
            throw Unusable(model, exception);
        }
    }

    /// <summary>The clause of a model, compiled; null when it has none.</summary>
    /// <exception cref="UnusablePackException">It is of another form, or no expression.</exception>
    public XPathExpression? Compile(Model model)
    {
        if (model.Detect is null)
        {
            return null;
        }

        if (model.Detect.Form != "xpath")
        {
            throw model.Detect.FormPlace.Fault($"« detect » du modèle « {model.Id} » : la forme « {model.Detect.Form} » ne reconnaît pas un document {model.Standard} ; attendu : xpath");
        }

        try
        {
            return _compiled.GetOrAdd(model, static key => XPathExpression.Compile(key.Detect!.Clause, key.Pack.Namespaces));
        }
        catch (XPathException exception)
        {
            throw Unusable(model, exception);
        }
    }

    private static UnusablePackException Unusable(Model model, XPathException exception) =>
        model.Detect!.Place.Fault($"« detect » du modèle « {model.Id} » : {exception.Message}", exception);
}
