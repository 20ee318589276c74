using System.Text.Json;

namespace TestPlans.Evidence;

/// <summary>Reads a journal, however the program that wrote it ended.</summary>
internal static class JournalReader
{
    public const string FileName = "journal.ndjson";

    public static JournalContent Read(string path)
    {
        // A run that goes on holds the file open for writing.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Parse(bytes);
    }

    public static JournalContent Parse(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.LastIndexOf((byte)'\n') + 1;
        var notes = new List<string>();
        if (whole < bytes.Length)
        {
            notes.Add("la dernière ligne du journal est incomplète (arrêt brutal) : elle est écartée");
        }

        var content = new Gathered();
        var number = 0;
        foreach (var range in bytes[..whole].Split((byte)'\n'))
        {
            number++;
            var line = bytes[..whole][range];
            if (!line.IsEmpty && !content.Add(line))
            {
                notes.Add(FormattableString.Invariant($"la ligne {number} du journal est illisible : elle est écartée"));
            }
        }

        return content.Build() with { Notes = notes, WholeBytes = whole };
    }

    private sealed class Gathered
    {
        private readonly Dictionary<string, ScenarioView> _scenarios = new(StringComparer.Ordinal);
        private readonly List<DateTimeOffset> _resumedAt = [];
        private JournalStart? _start;
        private JournalEnd? _end;

        public bool Add(ReadOnlySpan<byte> line)
        {
            try
            {
                return Add(JsonSerializer.Deserialize<JournalLine>(line, EvidenceJson.Line));
            }
            catch (JsonException)
            {
                return false;
            }
        }

        public JournalContent Build() => new()
        {
            Description = _start?.Description,
            StartedAt = _start?.At,
            ResumedAt = _resumedAt,
            End = _end,
            Scenarios = [.. _scenarios.Values],
        };

        private bool Add(JournalLine? line)
        {
            switch (line)
            {
                case { Start: { } start }:
                    _start = start;
                    return true;
                case { Resumed: { } at }:
                    _resumedAt.Add(at);
                    _end = null;
                    return true;
                case { Scenario: { } scenario }:
                    _scenarios[scenario.Key] = scenario;
                    return true;
                case { End: { } end }:
                    _end = end;
                    return true;
                default:
                    return false;
            }
        }
    }
}
