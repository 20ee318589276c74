namespace TestPlans.Gherkin.Tests;

/// <summary>Makes <c>dotnet test</c> print a count: it hides what passing tests say, but lists the files they attach, by name.</summary>
internal static class Tally
{
    /// <summary>Attaches « what, n sur m.txt », which lists every case with its fault.</summary>
    public static void Show(string what, IReadOnlyCollection<(string Name, string? Fault)> cases)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "comptes")).FullName;
        var name = FormattableString.Invariant($"{what}, {cases.Count(one => one.Fault is null)} sur {cases.Count}");
        foreach (var old in Directory.EnumerateFiles(folder, what + ",*.txt"))
        {
            File.Delete(old);
        }

        var file = Path.Combine(folder, name + ".txt");
        File.WriteAllLines(file, cases.Select(one => $"{(one.Fault is null ? "conforme" : "NON CONFORME")} {one.Name}{(one.Fault is null ? "" : $" : {one.Fault}")}"));
        TestContext.AddTestAttachment(file, name);
        TestContext.Out.WriteLine(name);
    }
}
