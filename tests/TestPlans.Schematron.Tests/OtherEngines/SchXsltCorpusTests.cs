using System.Globalization;
using TestPlans.Schematron.Tests.Corpus;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>The conformance corpus through SchXslt: the same events, except where a case says why not.</summary>
public sealed class SchXsltCorpusTests
{
    [Test]
    public void The_corpus_is_judged_alike()
    {
        if (SchXsltPipeline.Folder is not { } styles)
        {
            Assert.Ignore(SchXsltPipeline.WhyNot);
            return;
        }

        using var saxon = SaxonEngine.Start(out var why);
        if (saxon is null)
        {
            Assert.Ignore(why!);
            return;
        }

        using var schxslt = new SchXsltPipeline(saxon, styles);
        var (equal, both, told) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var one in CorpusCase.All())
        {
            var folder = Directory.CreateTempSubdirectory("tp-corpus").FullName;
            try
            {
                var (load, tree, _) = one.Prepare(folder);
                var own = load.Rules is null ? null : new SchematronEvaluator(load.Rules).Evaluate(tree)[0];
                var (lines, fault) = schxslt.Judge(Path.Combine(folder, "schema.sch"), one.Phase, folder, Path.Combine(folder, "document.xml"));
                var stops = own is null || own.Events.Any(static found => found.Kind == SchematronEventKind.NotEvaluable);
                if (lines is null && stops)
                {
                    both++;
                }
                else if (lines is not null && own is not null && SchXsltPipeline.Describe(own).SequenceEqual(lines, StringComparer.Ordinal))
                {
                    equal++;
                }
                else if (one.SchXsltDiffers is not null)
                {
                    told++;
                }
                else
                {
                    differences.Add($"{one.Name}\n  nous    : {(own is null ? string.Join(", ", load.Diagnostics) : string.Join(" ; ", SchXsltPipeline.Describe(own)))}\n  SchXslt : {fault ?? string.Join(" ; ", lines!)}");
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{equal} cas jugés de même, {both} refusés ou arrêtés des deux côtés, {told} différences expliquées, {differences.Count} autres."));
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }
}
