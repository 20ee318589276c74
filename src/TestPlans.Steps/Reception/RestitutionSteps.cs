using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Reception;

/// <summary>The coded data that a consumer gives back.</summary>
[Binding]
public sealed class RestitutionSteps(TestCase testCase, Observables observables)
{
    /// <summary>Each row of the table is given back, in one section, with every column of the table; and nothing else under these columns.</summary>
    [Then("le système testé restitue les données suivantes :")]
    [Example("le système testé restitue les données suivantes :")]
    public Task Restitutes(DataTable table) => observables.JudgeAsync(Observable.Data, testCase.Consumption?.Sections, sections =>
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Header.ToList();
        var expected = table.Rows.Select(row => columns.Select(column => row[column]).ToList()).ToList();
        var found = sections.SelectMany(section => section.Rows)
            .Where(row => columns.All(column => Value(row, column) is not null))
            .Select(row => columns.Select(column => Value(row, column)!).ToList())
            .ToList();
        var missing = expected.Where(row => !found.Any(other => Same(row, other))).ToList();
        var extra = found.Where(row => !expected.Any(other => Same(row, other))).ToList();
        if (missing.Count > 0 || extra.Count > 0)
        {
            throw new JudgementException(
                Problem(missing, extra),
                found.Count == 0 ? $"aucune donnée avec les colonnes {string.Join(", ", columns)}" : Lines(found),
                Lines(expected));
        }
    });

    /// <summary>Nothing coded was taken from the document.</summary>
    [Then("le système testé ne restitue aucune donnée codée")]
    [Example("le système testé ne restitue aucune donnée codée")]
    [ObservedBy("dossier et commande : les sections de la restitution ; référence : les données du dossier ; manuel : une capture, à instruire")]
    public Task RestitutesNothing() => observables.JudgeAsync(Observable.Data, testCase.Consumption?.Sections, sections =>
    {
        var rows = sections.SelectMany(section => section.Rows).ToList();
        if (rows.Count > 0)
        {
            throw new JudgementException("des données codées sont restituées", Lines(rows.Select(row => row.Values.ToList())), "aucune donnée codée");
        }
    });

    private static string Problem(List<List<string>> missing, List<List<string>> extra) => (missing.Count, extra.Count) switch
    {
        ( > 0, > 0) => $"des données restituées diffèrent : manque {Lines(missing)} ; en trop {Lines(extra)}",
        ( > 0, _) => $"des données ne sont pas restituées : {Lines(missing)}",
        _ => $"des données restituées ne sont pas attendues : {Lines(extra)}",
    };

    private static string? Value(IReadOnlyDictionary<string, string> row, string column) =>
        row.FirstOrDefault(cell => PlainText.Same(cell.Key, column)).Value;

    private static bool Same(List<string> left, List<string> right) => left.Zip(right).All(pair => PlainText.Same(pair.First, pair.Second));

    private static string Lines(IEnumerable<List<string>> rows) => string.Join(" ; ", rows.Select(row => string.Join(" | ", row)));
}
