using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>A partner that learns and the stay of one patient that is told to it, new for each test.</summary>
internal abstract class StayTests : IAsyncDisposable
{
    protected MessageSource Source { get; } = Stays.Source();

    protected PartnerBench Bench { get; private set; } = null!;

    protected SimulatedStay Stay { get; private set; } = null!;

    [SetUp]
    public void Start() => (Bench, Stay) = (new PartnerBench(), Stays.Of(Stays.Jeanne, source: Source));

    [TearDown]
    public Task StopAsync() => Bench.DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
