using System.Text;

namespace TestPlans.Simulators.Demographics.Lists;

/// <summary>Our small lists, embedded: <c>;</c> between columns, no quotes, a header row.</summary>
internal static class ListFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(ListFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Split(';'));
        }

        return rows;
    }
}
