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
            if (!line.IsEmpty && !content.Add(line, number))
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
        private string? _hash;
        private int _number;
        private int? _altered;

        public bool Add(ReadOnlySpan<byte> line, int number)
        {
            var before = (_hash, _number);
            (_hash, _number) = (Stable.Hash(line), number);
            try
            {
                var read = JsonSerializer.Deserialize<JournalLine>(line, EvidenceJson.Line);
                if (_altered is null && read?.Previous is { } told && !string.Equals(told, before._hash, StringComparison.Ordinal))
                {
                    _altered = before._number;
                }

                return Add(read);
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
            AlteredLine = _altered,
            Scenarios = [.. _scenarios.Values],
            Owed = _scenarios.Keys.Concat(_start?.Owed ?? []).ToHashSet(StringComparer.Ordinal),
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
