using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>What the schematrons of a model say of a document, by the engine asked for.</summary>
/// <param name="Results">One for each schematron; empty when there is a fault.</param>
/// <param name="Fault">Why the engine could not be asked, in French.</param>
internal sealed record SchematronAnswers(IReadOnlyList<SchematronResult> Results, string? Fault)
{
    // One JVM for the whole command: starting it costs more than many documents.
    private static readonly Lazy<(SaxonEngine? Engine, string? Why)> Saxon = new(static () =>
    {
        var engine = SaxonEngine.Start(out var why);
        if (engine is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => engine.Dispose();
        }

        return (engine, why);
    });

    private static readonly Lock Gate = new();

    public static SchematronAnswers Of(SchematronEvaluator evaluator, Artefact artefact, XmlTree tree, string engine)
    {
        if (engine == "native")
        {
            return new SchematronAnswers(evaluator.Evaluate(tree), null);
        }

        if (engine != "saxon")
        {
            return new SchematronAnswers([], $"le moteur « {engine} » est inconnu : native ou saxon");
        }

        var (saxon, why) = Saxon.Value;
        if (saxon is null)
        {
            return new SchematronAnswers([], $"le moteur Saxon n'est pas disponible : {why}");
        }

        lock (Gate)
        {
            return new SchematronAnswers([.. evaluator.Rules.Select(rules => saxon.Evaluate(rules, tree, artefact.Content))], null);
        }
    }
}
