namespace TestPlans.Benchmarks;

/// <summary>The best of several passes: elapsed time, and processor time, which a busy machine disturbs less; and the worst, to say how noisy it was.</summary>
internal readonly record struct Measure(TimeSpan Elapsed, TimeSpan Processor, TimeSpan Worst)
{
    public static Measure None => new(TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.Zero);

    public Measure With(TimeSpan elapsed, TimeSpan processor) => With(new Measure(elapsed, processor, elapsed));

    public Measure With(Measure other) => new(
        other.Elapsed < Elapsed ? other.Elapsed : Elapsed, other.Processor < Processor ? other.Processor : Processor, other.Worst > Worst ? other.Worst : Worst);

    public string Per(int documents) =>
        $"{Elapsed.TotalMilliseconds / documents:F2} ms par document ({Processor.TotalMilliseconds / documents:F2} ms de processeur ; passe la plus lente : {Worst / Elapsed:F1} fois la plus rapide)";

    public string Against(Measure own) => $"rapport {Elapsed / own.Elapsed:F1} (processeur {Processor / own.Processor:F1})";
}
