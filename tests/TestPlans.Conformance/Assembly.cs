// Scenarios share nothing but the run, which is safe across threads.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(2)]
