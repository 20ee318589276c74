using System.Globalization;
using System.Text.RegularExpressions;
using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Reception;

/// <summary>What a consumer shows of a document, against the document itself.</summary>
[Binding]
public sealed class DisplaySteps(TestCase testCase, DocumentReading reading, Observables observables)
{
    /// <summary>The header shows title, patient, author and date; the body shows every line of every section's text.</summary>
    [Then("le système testé affiche le corps du document avec son en-tête")]
    [Example("le système testé affiche le corps du document avec son en-tête")]
    public async Task Displays()
    {
        await observables.JudgeAsync(Observable.Header, testCase.Consumption?.DisplayedHeader, JudgeHeader);
        await observables.JudgeAsync(Observable.Body, testCase.Consumption?.DisplayedBody, JudgeBody);
    }

    /// <summary>The header shown says that this document replaces another, and which: by its identifier, root and extension.</summary>
    [Then("le système testé présente ce document comme la version qui remplace la précédente")]
    [Example("le système testé présente ce document comme la version qui remplace la précédente")]
    public Task ShowsReplacement() => observables.JudgeAsync(Observable.Header, testCase.Consumption?.DisplayedHeader, displayed =>
    {
        var replaced = reading.Current.Header.Replaces;
        if (replaced.Count == 0)
        {
            throw new PlanException("le document mis à disposition n'en remplace aucun : il n'y a rien à juger");
        }

        Missing("l'en-tête affiché", displayed, replaced.Select(id => ("le document remplacé", (string?)(id.Extension ?? id.Root))));
    });

    private void JudgeHeader(string displayed)
    {
        var header = reading.Current.Header;
        Missing("l'en-tête affiché", displayed, new (string What, string? Words)[]
        {
            ("le titre du document", header.Title),
            ("le nom de naissance du patient", header.Patient?.BirthName),
            ("la date de naissance du patient", FrenchDate(header.Patient?.BirthTime)),
            ("l'auteur", header.Author),
            ("la date du document", FrenchDate(header.EffectiveTime)),
        });
    }

    private void JudgeBody(string displayed)
    {
        if (reading.Current.NonXmlBody is { } file)
        {
            JudgeFile(displayed, file);
            return;
        }

        if (reading.Current.Sections.Count == 0)
        {
            throw new PlanException("le document mis à disposition n'a pas de corps : il n'y a rien à afficher, donc rien à juger");
        }

        var lines = reading.Current.Sections.SelectMany(section => section.Narrative.Split('\n').Prepend(section.Title).Select(line => (section.Title, line)));
        Missing("le corps affiché", displayed, lines.Select(line => ($"une ligne de la section « {line.Title} »", (string?)line.line)));
    }

    // What a screen shows of a PDF is not text: the system says which file it opened, by its length in bytes.
    private static void JudgeFile(string displayed, CdaNonXmlBody file)
    {
        var bytes = file.Decode() ?? throw new PlanException("le corps du document mis à disposition n'est pas du base64 : il n'y a rien à afficher, donc rien à juger");
        var expected = string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} octets");
        if (!Regex.IsMatch(displayed, $@"(?<!\d){Regex.Escape(expected)}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            throw new JudgementException("le corps affiché n'est pas le fichier contenu dans le document", displayed, $"le fichier de {expected}");
        }
    }

    private static void Missing(string where, string displayed, IEnumerable<(string What, string? Words)> expected)
    {
        expected = [.. expected];
        if (!expected.Any(one => !string.IsNullOrEmpty(one.Words)))
        {
            throw new PlanException($"le document mis à disposition ne contient rien de ce que {where} devrait montrer : il n'y a rien à juger");
        }

        var missing = expected.Where(one => !string.IsNullOrEmpty(one.Words) && !PlainText.Mentions(displayed, one.Words)).ToList();
        if (missing.Count > 0)
        {
            throw new JudgementException(
                $"{where} omet {string.Join(", ", missing.Take(5).Select(one => $"{one.What} (« {one.Words} »)"))}{(missing.Count > 5 ? $" et {missing.Count - 5} autres" : "")}",
                displayed,
                string.Join(" ; ", missing.Select(one => one.Words)));
        }
    }

    // A TS of at least eight digits, shown as French people write dates.
    private static string? FrenchDate(string? timestamp) =>
        timestamp is { Length: >= 8 } && DateOnly.TryParseExact(timestamp.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : null;
}
