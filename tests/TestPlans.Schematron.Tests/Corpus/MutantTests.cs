using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.Corpus;

/// <summary>Both engines say the same of mutated schemas and documents. The mutants are the same at each run.</summary>
public sealed class MutantTests
{
    private static readonly XNamespace Sch = "http://purl.oclc.org/dsdl/schematron";

    [Test]
    public void Schema_mutants_are_judged_alike() => Compare(
        300,
        one => Mutations.OfSchema(one.Element(Sch + "schema")!).Select(mutation => (mutation.Name, (Action<XElement>)(copy => mutation.Edit(copy.Element(Sch + "schema")!)))));

    [Test]
    public void Document_mutants_are_judged_alike() => Compare(
        1_000,
        one => Mutations.OfDocument(one.Element("document")!.Elements().Single()).Select(mutation => (mutation.Name, (Action<XElement>)(copy => mutation.Edit(copy.Element("document")!.Elements().Single())))));

    private static void Compare(int wanted, Func<XElement, IEnumerable<(string Name, Action<XElement> Edit)>> mutations)
    {
        using var saxon = SaxonEngine.Start(out var why);
        if (saxon is null)
        {
            Assert.Ignore(why!);
            return;
        }

        var (equal, refused, stopped) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var (name, root) in CorpusCase.Roots().Where(static one => one.Root.Attribute("saxon") is null))
        {
            foreach (var (mutation, edit) in mutations(root))
            {
                var copy = new XElement(root);
                edit(copy);
                switch (Judge(new CorpusCase(name, copy), saxon))
                {
                    case (null, _): refused++; break;
                    case (_, null): stopped++; break;
                    case var (own, other) when own == other: equal++; break;
                    case var (own, other): differences.Add($"{name} [{mutation}]\n  nous  : {own}\n  Saxon : {other}"); break;
                }
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{equal} mutants jugés de même, {differences.Count} autrement ; {refused} schémas refusés, {stopped} que Saxon refuse en entier."));
        Assert.Multiple(() =>
        {
            Assert.That(differences, Is.Empty, string.Join('\n', differences));
            Assert.That(equal, Is.GreaterThanOrEqualTo(wanted));
        });
    }

    /// <summary>What each engine says; null for ours when the schema is refused, for Saxon when it stops.</summary>
    private static (string? Own, string? Saxon) Judge(CorpusCase one, SaxonEngine saxon)
    {
        var folder = Directory.CreateTempSubdirectory("tp-mutant").FullName;
        try
        {
            var (load, tree, document) = one.Prepare(folder);
            if (load.Rules is null)
            {
                return (null, null);
            }

            var own = string.Join(" ; ", CorpusCase.Describe(load, new SchematronEvaluator(load.Rules).Evaluate(tree)[0]).Select(Comparable));
            var other = saxon.Evaluate(load.Rules, tree, document);
            return (own, other.Events.Any(static found => found.Code == "TPSX0001") ? null : string.Join(" ; ", CorpusCase.Describe(load, other).Select(Comparable)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // An error is an error: the code may depend on which operand an engine looks at first.
    private static string Comparable(string line) => line.StartsWith("error ", StringComparison.Ordinal) && !line.Contains(" / ", StringComparison.Ordinal) ? line[..line.LastIndexOf(' ')] : line;
}
