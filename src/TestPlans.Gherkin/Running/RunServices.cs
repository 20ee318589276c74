using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TestPlans.Gherkin;

/// <summary>The services of a run, and the containers over their scopes.</summary>
internal sealed class RunServices : IAsyncDisposable
{
    private readonly ServiceProvider _root;
    private readonly RunStream _stream;

    public RunServices(PlanEngineOptions options, RunStream stream)
    {
        _stream = stream;
        var services = new ServiceCollection();
        options.Services?.Invoke(services);
        services.TryAddSingleton(options.Time);
        services.AddScoped<Current>();
        // Services of the composition may ask for these, as binding classes do.
        services.AddScoped<IObjectContainer>(scope => scope.GetRequiredService<Current>().Container);
        services.AddScoped<IReqnrollOutputHelper>(scope => scope.GetRequiredService<Current>().Container.Resolve<OutputHelper>());
        services.AddScoped(scope => scope.GetRequiredService<Current>().Context);
        services.AddScoped<IScenarioContext>(scope => scope.GetRequiredService<Current>().Context);
        services.AddScoped(scope => scope.GetRequiredService<Current>().Feature);
        services.AddScoped<IFeatureContext>(scope => scope.GetRequiredService<Current>().Feature);
        _root = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Opens a scope: of the run, of a feature or of one attempt of a scenario.</summary>
    public (AsyncServiceScope Scope, ScenarioContainer Container, OutputHelper Output) Open(AttachmentTarget target)
    {
        var scope = _root.CreateAsyncScope();
        var container = new ScenarioContainer(scope.ServiceProvider);
        var output = new OutputHelper(_stream) { Target = target };
        container.RegisterInstanceAs(output);
        container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        container.RegisterInstanceAs<IObjectContainer>(container);
        scope.ServiceProvider.GetRequiredService<Current>().Container = container;
        return (scope, container, output);
    }

    public static void Enter(AsyncServiceScope scope, ScenarioContext context, FeatureContext feature)
    {
        var current = scope.ServiceProvider.GetRequiredService<Current>();
        current.Context = context;
        current.Feature = feature;
        current.Container.RegisterInstanceAs(context);
        current.Container.RegisterInstanceAs<IScenarioContext>(context);
        current.Container.RegisterInstanceAs(feature);
        current.Container.RegisterInstanceAs<IFeatureContext>(feature);
    }

    public ValueTask DisposeAsync() => _root.DisposeAsync();

    /// <summary>What the scope belongs to.</summary>
    private sealed class Current
    {
        private ScenarioContext? _context;
        private FeatureContext? _feature;

        public ScenarioContainer Container { get; set; } = null!;

        public ScenarioContext Context
        {
            get => _context ?? throw new BindingException("ScenarioContext n'existe que pendant un scénario.");
            set => _context = value;
        }

        public FeatureContext Feature
        {
            get => _feature ?? throw new BindingException("FeatureContext n'existe que pendant un scénario ou un hook de fonctionnalité.");
            set => _feature = value;
        }
    }
}
