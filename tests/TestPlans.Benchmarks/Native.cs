using System.Diagnostics;
using TestPlans.Schematron;

namespace TestPlans.Benchmarks;

/// <summary>Our engine over the whole kit: parse once, all schematrons of the document in one walk, SVRL of each written.</summary>
internal sealed class Native
{
    private readonly (byte[] Bytes, string Name, SchematronEvaluator Evaluator)[] _work;

    public Native(string kit, IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> documents)
    {
        var pool = new DocumentPool(kit);
        var rules = documents.SelectMany(static one => one.Schematrons).Distinct().ToDictionary(static path => path, path => Load(kit, path, pool));
        var evaluators = documents.Select(static one => string.Join('|', one.Schematrons)).Distinct().ToDictionary(static key => key, key => new SchematronEvaluator([.. key.Split('|').Select(path => rules[path])]));
        _work = [.. documents.Select(one => (File.ReadAllBytes(one.Document), one.Document, evaluators[string.Join('|', one.Schematrons)]))];
    }

    public Measure Best(int passes, int threads)
    {
        var best = Measure.None;
        using var process = Process.GetCurrentProcess();
        for (var pass = 0; pass < passes; pass++)
        {
            process.Refresh();
            var busy = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            Parallel.ForEach(_work, new ParallelOptions { MaxDegreeOfParallelism = threads }, static one => Judge(one.Bytes, one.Name, one.Evaluator));
            process.Refresh();
            best = best.With(clock.Elapsed, process.TotalProcessorTime - busy);
        }

        return best;
    }

    public long AllocatedPerDocument()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (bytes, name, evaluator) in _work)
        {
            Judge(bytes, name, evaluator);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / _work.Length;
    }

    private static SchematronRules Load(string kit, string path, DocumentPool pool) =>
        SchematronRules.Load(path, new SchematronOptions { Mode = SchematronMode.Ans, Folder = kit, Documents = pool, ExactCase = true }).Rules ?? throw new InvalidOperationException(path);

    private static void Judge(byte[] bytes, string name, SchematronEvaluator evaluator)
    {
        var tree = XmlTree.Load(bytes, name).Value ?? throw new InvalidOperationException(name);
        using var output = new MemoryStream();
        foreach (var result in evaluator.Evaluate(tree))
        {
            output.SetLength(0);
            SvrlWriter.Write(result, output);
        }
    }
}
