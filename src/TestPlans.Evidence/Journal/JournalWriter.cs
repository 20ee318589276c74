using System.Text.Json;

namespace TestPlans.Evidence;

/// <summary>Writes the journal, each line on the disk before the run goes on: a run that is killed, or a machine that stops, keeps what it finished.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly FileStream _file;
    private string? _previous;

    /// <summary>Opens the journal of a run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keep">How many of its bytes are whole lines to go on after; 0 begins anew.</param>
    public JournalWriter(string path, long keep)
    {
        // Others may read it while the run goes on.
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        _file.SetLength(keep);
        var kept = new byte[keep];
        _file.ReadExactly(kept);
        var last = kept.AsSpan().TrimEnd((byte)'\n');
        _previous = last.IsEmpty ? null : Stable.Hash(last[(last.LastIndexOf((byte)'\n') + 1)..]);
    }

    public void Write(JournalLine line)
    {
        // One write: a reader, or a kill, sees the line whole or torn, never interleaved.
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line with { Previous = _previous }, EvidenceJson.Line), (byte)'\n'];
        _previous = Stable.Hash(bytes.AsSpan(0, bytes.Length - 1));
        _file.Write(bytes);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();
}
