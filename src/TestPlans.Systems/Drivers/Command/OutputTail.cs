using System.Text;

namespace TestPlans.Systems.Drivers;

/// <summary>The end of what a program says, where it says why it stopped; the rest is read and forgotten so that it never blocks.</summary>
internal sealed class OutputTail
{
    private const int MaxShown = 2_000;
    private readonly StringBuilder _tail = new();
    private readonly Lock _gate = new();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    public OutputTail(StreamReader reader) => _reading = ReadAsync(reader);

    /// <summary>What was said, once it is all there, or after a moment: a program that it left running may hold the stream open.</summary>
    public async Task<string> EndAsync(TimeSpan moment, TimeProvider time)
    {
        try
        {
            await _reading.WaitAsync(moment, time);
        }
        catch (TimeoutException)
        {
            // What has come is what there is to show.
        }

        lock (_gate)
        {
            var said = _tail.ToString().Trim();
            return said.Length > MaxShown ? said[^MaxShown..] : said;
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        try
        {
            int read;
            while ((read = await reader.ReadAsync(buffer)) > 0)
            {
                lock (_gate)
                {
                    _tail.Append(buffer, 0, read);
                    if (_tail.Length > 2 * MaxShown)
                    {
                        _tail.Remove(0, _tail.Length - MaxShown);
                    }
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The act is over and its program was let go.
        }
    }
}
