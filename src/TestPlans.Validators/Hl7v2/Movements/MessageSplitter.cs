namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>Cuts a file that holds several messages, one after the other, framed or not, so that a recorded flow can be judged as it was kept.</summary>
internal static class MessageSplitter
{
    /// <summary>The messages, each with the number of lines before it. A file without MSH is given whole: its reading tells why.</summary>
    public static IReadOnlyList<(ReadOnlyMemory<byte> Bytes, int LinesBefore)> Split(ReadOnlyMemory<byte> content)
    {
        var starts = new List<(int Offset, int Lines)>();
        var span = content.Span;
        var lines = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i..].StartsWith("MSH"u8) && (i == 0 || span[i - 1] is (byte)'\r' or (byte)'\n' or 0x0B))
            {
                starts.Add((i, lines));
            }

            lines += span[i] == (byte)'\n' || (span[i] == (byte)'\r' && !(i + 1 < span.Length && span[i + 1] == (byte)'\n')) ? 1 : 0;
        }

        return starts.Count <= 1
            ? [(content, 0)]
            : [.. starts.Select((start, rank) => (Message(content, start.Offset, rank + 1 < starts.Count ? starts[rank + 1].Offset : content.Length), start.Lines))];
    }

    // The end of a frame, and the trailer of a batch, are of no message.
    private static ReadOnlyMemory<byte> Message(ReadOnlyMemory<byte> content, int from, int to)
    {
        var message = content[from..to];
        return message.Span.IndexOfAny<byte>(0x1C, 0x0B) is var end and >= 0 ? message[..end] : message;
    }
}
