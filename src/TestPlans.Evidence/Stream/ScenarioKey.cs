using System.Text;

namespace TestPlans.Evidence;

/// <summary>What names a scenario across runs of the same plan.</summary>
public static class ScenarioKey
{
    /// <summary><c>uri:line</c>, the line being that of the row of examples when there is one.</summary>
    public static string Of(Messages.Pickle pickle)
    {
        ArgumentNullException.ThrowIfNull(pickle);
        return FormattableString.Invariant($"{Slashes(pickle.Uri)}:{pickle.Location?.Line ?? 0}");
    }

    /// <summary>SHA-256 of what a scenario runs (title, tags, sentences, arguments): two runs with the same one ran the same scenario.</summary>
    public static string ContentSha256(Messages.Pickle pickle)
    {
        ArgumentNullException.ThrowIfNull(pickle);
        var text = new StringBuilder();
        Add(text, pickle.Name, pickle.Language);
        foreach (var tag in pickle.Tags)
        {
            Add(text, "tag", tag.Name);
        }

        foreach (var step in pickle.Steps)
        {
            Add(text, step.Type.ToString(), step.Text);
            if (step.Argument?.DocString is { } docString)
            {
                Add(text, "doc", docString.MediaType, docString.Content);
            }

            foreach (var row in step.Argument?.DataTable?.Rows ?? [])
            {
                Add(text, [.. row.Cells.Select(cell => cell.Value)]);
            }
        }

        return Stable.Hash(text.ToString());
    }

    internal static string Slashes(string uri) => uri.Replace('\\', '/');

    // Lengths before values: no two contents can be confused by moving a separator.
    private static void Add(StringBuilder text, params string?[] values)
    {
        foreach (var value in values)
        {
            text.Append(value?.Length ?? -1).Append(':').Append(value).Append('\u001f');
        }

        text.Append('\n');
    }
}
