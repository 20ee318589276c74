using System.Collections.Frozen;
using System.Text;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>The Schematron rules of one model of the pack, loaded as the pack says.</summary>
internal sealed class RuleModel
{
    private readonly SchematronEvaluator _evaluator;

    private RuleModel(Model model, DocumentPool documents)
    {
        Id = model.Id;
        Sets = [.. model.Steps.Where(static step => step.Kind == "schematron").Select(step => Load(step.PathIn(model.Pack), model.Pack.Folder, documents))];
        _evaluator = new SchematronEvaluator(Sets);
    }

    public static FrozenDictionary<string, RuleModel> All { get; } = ReadAll();

    public string Id { get; }

    public IReadOnlyList<SchematronRules> Sets { get; }

    public IEnumerable<AssertionInfo> Rules => Sets.SelectMany(static set => set.Assertions);

    /// <summary>How often each rule was asked, failed, or could not be answered.</summary>
    public IReadOnlyList<AssertionCount> Judge(string document)
    {
        var read = XmlTree.Load(Encoding.UTF8.GetBytes(document), "document.xml");
        Assert.That(read.Value, Is.Not.Null, "the document is not XML");
        return [.. _evaluator.Evaluate(read.Value!).SelectMany(static result => result.Counts)];
    }

    /// <summary>The rules that do not hold, the unanswered ones included.</summary>
    public IEnumerable<string> Broken(string document) =>
        Judge(document).Where(static count => count.Failed > 0 || count.NotEvaluable > 0).Select(static count => count.Assertion.Id);

    private static FrozenDictionary<string, RuleModel> ReadAll()
    {
        var pack = PackReader.Read(PackPaths.Pack);
        var documents = new DocumentPool(pack.Folder);
        return pack.Models.ToFrozenDictionary(static model => model.Id, model => new RuleModel(model, documents));
    }

    private static SchematronRules Load(string path, string folder, DocumentPool documents)
    {
        var load = SchematronRules.Load(path, new SchematronOptions { Folder = folder, Documents = documents, ExactCase = true });
        Assert.That(load.Diagnostics, Is.Empty);
        return load.Rules!;
    }
}
