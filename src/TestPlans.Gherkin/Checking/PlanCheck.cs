namespace TestPlans.Gherkin;

/// <summary>Looks at a plan without running it: what would be « non concluant » for a reason that is written in the files.</summary>
public static class PlanCheck
{
    /// <summary>Checks everything.</summary>
    /// <param name="plan">The features that were read; those that could not be are reported too.</param>
    /// <param name="library">The steps; what is wrong with them is reported too.</param>
    /// <param name="tags">The tags that plans use; those of the design by default.</param>
    /// <returns>What was found, by file and line, errors and warnings.</returns>
    public static IReadOnlyList<Diagnostic> Run(PlanSet plan, StepLibrary library, TagVocabulary? tags = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(library);
        var ofFeatures = plan.Features.SelectMany(feature => Shape(feature).Concat(Tags(feature, tags ?? TagVocabulary.Default)).Concat(Sentences(feature, library)));
        return
        [
            .. plan.Errors.Concat(ofFeatures.Distinct()).OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Column),
            .. library.Faults,
            .. Examples(library),
        ];
    }

    private static IEnumerable<Diagnostic> Shape(PlannedFeature feature)
    {
        foreach (var rowless in feature.Rowless)
        {
            yield return rowless;
        }

        if (feature.Document.Feature is not { } root || (feature.Scenarios.Count == 0 && feature.Rowless.Count == 0))
        {
            var location = feature.Document.Feature?.Location;
            yield return Warn("empty-feature", feature, location, "cette fonctionnalité n'a aucun scénario.");
            yield break;
        }

        var scenarios = feature.Scenarios.Select(scenario => scenario.Origin.Scenario).Distinct().ToList();
        foreach (var twice in scenarios.GroupBy(scenario => scenario.Name).Where(same => same.Skip(1).Any()))
        {
            foreach (var later in twice.Skip(1))
            {
                yield return Warn("duplicate-scenario", feature, later.Location, FormattableString.Invariant(
                    $"un scénario porte déjà le titre « {twice.Key} », ligne {twice.First().Location.Line} de « {root.Name} »."));
            }
        }

        foreach (var empty in feature.Scenarios.Where(scenario => scenario.Pickle.Steps.Count == 0).Select(scenario => scenario.Origin.Scenario).Distinct())
        {
            yield return Fail("empty-scenario", feature, empty.Location, $"le scénario « {empty.Name} » n'a aucun pas.");
        }
    }

    private static IEnumerable<Diagnostic> Tags(PlannedFeature feature, TagVocabulary vocabulary)
    {
        var scenarios = feature.Scenarios.Select(scenario => scenario.Origin).DistinctBy(origin => origin.Scenario).ToList();
        var tags = (feature.Document.Feature?.Tags ?? [])
            .Concat(scenarios.Select(origin => origin.Rule).OfType<Messages.Rule>().Distinct().SelectMany(rule => rule.Tags))
            .Concat(scenarios.SelectMany(origin => origin.Scenario.Tags.Concat(origin.Scenario.Examples.SelectMany(examples => examples.Tags))));
        foreach (var tag in tags)
        {
            if (vocabulary.Judge(tag.Name) is { } fault)
            {
                yield return Warn("tag", feature, tag.Location, fault.Message, fault.Suggestion);
            }
        }
    }

    private static IEnumerable<Diagnostic> Sentences(PlannedFeature feature, StepLibrary library)
    {
        foreach (var scenario in feature.Scenarios)
        {
            var judged = scenario.Pickle.Steps.Count == 0;
            foreach (var step in scenario.Pickle.Steps)
            {
                var (candidates, fault) = Match(scenario, step, library);
                judged |= candidates.Count != 1 || candidates[0].Binding.Kind is StepKind.Validation or StepKind.Preuve;
                if (Sentence(step, candidates, fault, library) is { } found)
                {
                    yield return Fail(found.Code, feature, scenario.Origin.StepOf(step).Location, found.Message, found.Suggestion);
                }
            }

            if (!judged)
            {
                yield return Fail("no-judgement", feature, scenario.Origin.Scenario.Location, $"le scénario « {scenario.Name} » ne juge rien : il ne sera jamais conforme.", "Ajoutez un pas « Alors ».");
            }
        }
    }

    private static (IReadOnlyList<StepCandidate> Candidates, BindingException? Fault) Match(PlannedScenario scenario, Messages.PickleStep step, StepLibrary library)
    {
        try
        {
            return (library.Matcher.Match(scenario, step), null);
        }
        catch (BindingException exception)
        {
            return ([], exception);
        }
    }

    private static (string Code, string Message, string? Suggestion)? Sentence(Messages.PickleStep step, IReadOnlyList<StepCandidate> candidates, BindingException? fault, StepLibrary library) => candidates switch
    {
        _ when fault is not null => ("binding", fault.Message, null),
        [] => ("undefined", $"phrase inconnue : « {step.Text} ».", Suggestions.Text(Suggestions.For(library, step))),
        [var only] when !StepMatcher.Arity(only, step) => ("binding", FormattableString.Invariant(
            $"{only.Binding.Where} prend {only.Binding.Method.GetParameters().Length} paramètre(s), ce que la phrase « {step.Text} » n'apporte pas (tableau et texte compris)."), null),
        [_] => null,
        _ => ("ambiguous", $"phrase ambiguë : « {step.Text} » est acceptée par {string.Join(" et ", candidates.Select(candidate => $"« {candidate.Binding.Source} » ({candidate.Binding.Where})"))}.", null),
    };

    private static IEnumerable<Diagnostic> Examples(StepLibrary library) =>
        from step in library.Steps
        where step.Sentence is not null
        from example in step.Method.GetCustomAttributes(typeof(ExampleAttribute), inherit: false).Cast<ExampleAttribute>()
        where !library.Steps.Any(same => same.Method == step.Method && same.Sentence?.Match(example.Sentence) is not null)
        select new Diagnostic(DiagnosticSeverity.Warning, "example", step.Where, 0, 0, $"l'exemple « {example.Sentence} » n'est pas accepté par « {step.Source} ».");

    private static Diagnostic Fail(string code, PlannedFeature feature, Messages.Location? location, string message, string? suggestion = null) =>
        new(DiagnosticSeverity.Error, code, feature.Uri, location?.Line ?? 0, location?.Column ?? 0, message, suggestion);

    private static Diagnostic Warn(string code, PlannedFeature feature, Messages.Location? location, string message, string? suggestion = null) =>
        new(DiagnosticSeverity.Warning, code, feature.Uri, location?.Line ?? 0, location?.Column ?? 0, message, suggestion);
}
