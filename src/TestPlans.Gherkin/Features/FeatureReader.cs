namespace TestPlans.Gherkin;

/// <summary>Parses one text and compiles its scenarios.</summary>
internal sealed class FeatureReader(Parsing.CucumberMessages.IIdGenerator ids, string defaultLanguage)
{
    private readonly Parsing.GherkinDialectProvider _dialects = new(defaultLanguage);

    public PlannedFeature? Read(FeatureSource source, List<Diagnostic> faults)
    {
        try
        {
            using var text = new StringReader(source.Text);
            var tree = new Parsing.Parser().Parse(new Parsing.TokenScanner(text), new Parsing.TokenMatcher(_dialects));
            var document = new Parsing.CucumberMessages.AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(tree, source.Uri);
            if (document.Feature is null)
            {
                faults.Add(new Diagnostic(DiagnosticSeverity.Error, "empty-feature", source.Uri, 1, 1, $"{(string.IsNullOrWhiteSpace(source.Text) ? "fichier vide" : "rien que des commentaires")} ; attendu : « Fonctionnalité: »."));
                return null;
            }

            var feature = new PlannedFeature(source, document);
            var index = new FeatureIndex(document);
            feature.Scenarios = [.. new Parsing.CucumberMessages.Pickles.PickleCompiler(ids).Compile(document)
                .Select(pickle => new PlannedScenario(feature, pickle, index.OriginOf(pickle)))];
            return feature;
        }
        catch (Parsing.ParserException exception)
        {
            faults.AddRange(ParseFaults.Of(exception, source.Uri));
            return null;
        }
    }
}
