using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>The rule files of a model, compiled: its schematrons are asked in one walk of the document.</summary>
internal sealed class CompiledModel
{
    private readonly IReadOnlyList<CompiledStep> _steps;
    private readonly SchematronEvaluator _evaluator;

    private CompiledModel(IReadOnlyList<CompiledStep> steps)
    {
        _steps = steps;
        _evaluator = new SchematronEvaluator([.. steps.Where(step => step.Rules is not null).Select(step => step.Rules!)]);
    }

    /// <summary>Compiles the rule files, each beside the others: a kit has large ones, and whoever judges one document waits for them all.</summary>
    public static CompiledModel Compile(Model model, CompiledPack pack)
    {
        var others = model.Steps.Skip(1).Select(step => Task.Run(() => pack.Of(step))).ToList();
        return new CompiledModel([.. model.Steps.Take(1).Select(pack.Of), .. others.Select(other => other.GetAwaiter().GetResult())]);
    }

    public void Judge(Artefact artefact, XmlTree tree, ReportBuilder report, JudgeOptions options)
    {
        var asked = SchematronAnswers.Of(_evaluator, artefact, tree, options.Engine);
        var results = asked.Results.GetEnumerator();
        foreach (var step in _steps)
        {
            if ((step.Fault ?? (step.Rules is null ? null : asked.Fault)) is { } fault)
            {
                report.AddInconclusive(step.Name, step.Kind, fault);
            }
            else if (step.Schemas is not null)
            {
                SchemaStep.Judge(step, tree, report);
            }
            else
            {
                results.MoveNext();
                SchematronStep.Judge(step, results.Current, report, options);
            }
        }
    }
}
