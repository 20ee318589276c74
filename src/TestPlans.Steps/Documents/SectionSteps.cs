using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Documents;

/// <summary>What a section says, to the person who reads it and to the machine that reads it.</summary>
[Binding]
public sealed class SectionSteps(TestCase testCase, DocumentReading reading, SectionNames names)
{
    /// <summary>
    /// The words stand in the narrative text, and an entry of the same section carries them: by the code that the test case data give for them,
    /// else by its label, its original text or the name of a product.
    /// </summary>
    [Then("la section {guillemets} mentionne {guillemets}, dans le texte comme dans l'entrée codée")]
    [Example("la section « Allergies et hypersensibilités » mentionne « pénicilline », dans le texte comme dans l'entrée codée")]
    public void Mentions(string title, string words) => Require(title, words);

    /// <summary>Every datum that the test case gives for a section stands in its text and in one of its entries.</summary>
    [Then("la section {guillemets} porte les données de la situation, dans le texte comme dans les entrées codées")]
    [Example("la section « Traitements » porte les données de la situation, dans le texte comme dans les entrées codées")]
    public void CarriesExpected(string title)
    {
        foreach (var datum in Expected(title))
        {
            Require(title, Text(datum, title));
        }
    }

    /// <summary>Each section that the test case data name says in words and by a code that there is nothing to say.</summary>
    [Then("chaque section obligatoire indique explicitement l'absence d'information")]
    [Example("chaque section obligatoire indique explicitement l'absence d'information")]
    public void SaysAbsence()
    {
        var situation = testCase.Situation ?? throw new PlanException("le scénario ne nomme aucune situation");
        if (situation.Expected.Count == 0)
        {
            throw new PlanException($"le jeu d'essai n'attend rien pour la situation « {situation.Name} » : il n'y a rien à juger");
        }

        // A section without entries in the norm (Points de vigilance) says it in words alone: its datum then gives no code.
        foreach (var title in situation.Expected.Keys)
        {
            foreach (var datum in Expected(title))
            {
                if (datum.ContainsKey("code"))
                {
                    Require(title, Text(datum, title));
                }
                else
                {
                    RequireText(Section(title), title, Text(datum, title));
                }
            }
        }
    }

    /// <summary>Words that stand in the narrative text, in a section that has no entries.</summary>
    [Then("le texte de la section {guillemets} mentionne {guillemets}")]
    [Example("le texte de la section « Points de vigilance » mentionne « HbA1c »")]
    public void TextMentions(string title, string words) => RequireText(Section(title), title, words);

    /// <summary>The section is not there: nothing was entered for it.</summary>
    [Then("le document ne comporte pas la section {guillemets}")]
    [Example("le document ne comporte pas la section « Antécédents familiaux »")]
    [ObservedBy("les titres des sections du document produit")]
    public void HasNot(string title)
    {
        if (names.Find(reading.Current, title) is { } section)
        {
            throw new JudgementException($"le document comporte la section « {section.Title} »", section.Narrative, "aucune section de ce titre", reading.Place(section.Element));
        }
    }

    private void Require(string title, string words)
    {
        var section = Section(title);
        RequireText(section, title, words);
        var code = testCase.Situation is null ? null : Data(testCase.Situation, title).FirstOrDefault(datum => PlainText.Same(datum.GetValueOrDefault("texte", ""), words));
        if (!section.Entries.Any(entry => Carries(entry, words, code)))
        {
            var coded = section.Entries.SelectMany(entry => entry.Codes).Where(one => one.DisplayName.Length > 0).Select(one => $"{one.DisplayName} ({one.Code})").Distinct();
            throw new JudgementException(
                $"aucune entrée codée de la section « {title} » ne porte « {words} »",
                section.Entries.Count == 0 ? "aucune entrée" : string.Join(", ", coded),
                code is not null && code.ContainsKey("code") ? $"{code.GetValueOrDefault("libelle", words)} ({code["code"]}, {code.GetValueOrDefault("systeme")})" : words,
                reading.Place(section.Element.Elements().FirstOrDefault(child => child.Name.LocalName == "entry") ?? section.Element));
        }
    }

    private void RequireText(CdaSection section, string title, string words)
    {
        Words.Required(words);
        if (!PlainText.Mentions(section.Narrative, words))
        {
            throw new JudgementException($"le texte de la section « {title} » ne mentionne pas « {words} »", section.Narrative, words, reading.Place(section.Element.Elements().FirstOrDefault(child => child.Name.LocalName == "text") ?? section.Element));
        }
    }

    private static bool Carries(CdaEntry entry, string words, IReadOnlyDictionary<string, string>? expected) =>
        expected is not null && expected.TryGetValue("code", out var code)
            ? entry.Codes.Any(one => one.Code == code && one.System == expected.GetValueOrDefault("systeme", one.System))
            : entry.Codes.Any(one => PlainText.Mentions(one.DisplayName, words) || PlainText.Mentions(one.OriginalText, words))
                || entry.MaterialNames.Any(name => PlainText.Mentions(name, words));

    private CdaSection Section(string title) => names.Find(reading.Current, title)
        ?? throw new JudgementException($"le document ne comporte pas la section « {title} »", string.Join(", ", reading.Current.Sections.Select(section => $"« {section.Title} »")), title, reading.Place("component", "structuredBody"));

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Expected(string title)
    {
        var situation = testCase.Situation ?? throw new PlanException("le scénario ne nomme aucune situation");
        return Data(situation, title) is { Count: > 0 } data
            ? data
            : throw new PlanException($"le jeu d'essai n'attend rien dans la section « {title} » pour la situation « {situation.Name} » : il n'y a rien à juger");
    }

    // Sections are named in sentences and in test case data: by the same words, not the same bytes.
    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Data(TestSituation situation, string title) =>
        situation.Expected.FirstOrDefault(pair => PlainText.Same(pair.Key, title)).Value ?? [];

    private static string Text(IReadOnlyDictionary<string, string> datum, string title) => datum.TryGetValue("texte", out var text)
        ? text
        : throw new PlanException($"une donnée attendue de la section « {title} » n'a pas de « texte »");
}
