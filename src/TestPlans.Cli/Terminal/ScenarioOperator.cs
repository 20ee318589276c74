using TestPlans.Systems;

namespace TestPlans.Cli.Terminal;

/// <summary>Tells a person which scenario an instruction belongs to, once, before the first of them.</summary>
/// <param name="person">The person.</param>
/// <param name="scenario">The title of the scenario.</param>
internal sealed class ScenarioOperator(IOperator person, Func<string> scenario) : IOperator
{
    private bool _told;

    public bool IsPresent => person.IsPresent;

    public async Task InformAsync(string message, CancellationToken ct)
    {
        await TellAsync(ct);
        await person.InformAsync(message, ct);
    }

    public async Task<OperatorAnswer?> AskAsync(OperatorQuestion question, CancellationToken ct)
    {
        await TellAsync(ct);
        return await person.AskAsync(question, ct);
    }

    private async Task TellAsync(CancellationToken ct)
    {
        if (!_told && IsPresent)
        {
            _told = true;
            await person.InformAsync($"Scénario : {scenario()}", ct);
        }
    }
}
