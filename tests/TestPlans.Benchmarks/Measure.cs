namespace TestPlans.Benchmarks;

/// <summary>The best of several passes: elapsed time, and processor time, which a busy machine disturbs less.</summary>
internal readonly record struct Measure(TimeSpan Elapsed, TimeSpan Processor)
{
    public Measure Least(TimeSpan elapsed, TimeSpan processor) => new(elapsed < Elapsed ? elapsed : Elapsed, processor < Processor ? processor : Processor);

    public string Per(int documents) => $"{Elapsed.TotalMilliseconds / documents:F2} ms par document ({Processor.TotalMilliseconds / documents:F2} ms de processeur)";

    public string Against(Measure own) => $"rapport {Elapsed / own.Elapsed:F1} (processeur {Processor / own.Processor:F1})";
}
