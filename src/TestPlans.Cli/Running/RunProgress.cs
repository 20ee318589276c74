using System.Globalization;
using Io.Cucumber.Messages.Types;
using Spectre.Console;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Running;

/// <summary>Tells a run as it goes: one line for each scenario that ended, a countdown while something is awaited.</summary>
internal sealed class RunProgress : IEnvelopeSink, IProgress<WaitProgress>
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private readonly TerminalOutput _terminal;
    private readonly Dictionary<string, PlannedScenario> _scenarios;
    private readonly OutcomeTracker _tracker;
    private readonly Lock _gate = new();
    private int _done;
    private int _selected;
    private bool _waiting;

    public RunProgress(TerminalOutput terminal, PlanSet plan)
    {
        _terminal = terminal;
        _scenarios = plan.Scenarios.ToDictionary(scenario => scenario.Pickle.Id, StringComparer.Ordinal);
        _tracker = new OutcomeTracker { OnEnded = Show };
    }

    /// <summary>Says what begins.</summary>
    public void Begin(Composition composition, int selected, int kept)
    {
        (_selected, _done) = (selected, kept);
        var system = $"{composition.System.Name} {composition.System.Version}";
        var defect = composition.Defect is null ? "" : $" ({composition.Defect.Title})";
        var resumed = kept > 0 ? $", {Plural.Of(kept, "déjà joué")}" : "";
        _terminal.Line($"{system}{defect} : {Plural.Of(selected, "scénario")}{resumed}");
    }

    public ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken) => _tracker.PublishAsync(envelope, cancellationToken);

    public void Report(WaitProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            if (_terminal.IsInteractive)
            {
                var left = value.Limit - value.Elapsed;
                _waiting = true;
                _terminal.Out.Write("\r" + OneLine($"  … {value.Awaited}", $" : encore {(int)left.TotalMinutes}:{left.Seconds:00}  "));
            }
        }
    }

    private void Show(CaseOutcome ended)
    {
        if (ended.WillBeRetried)
        {
            return;
        }

        lock (_gate)
        {
            ClearWait();
            var scenario = _scenarios[ended.PickleId];
            _done++;
            var number = string.Create(French, $"{_done,4}/{_selected} ");
            var where = $"{scenario.Feature.Name} — {scenario.Name}";
            var took = string.Create(French, $" ({ended.Duration.TotalSeconds:0.0} s)");
            _terminal.Console.Write(new Text(number));
            _terminal.Console.Write(new Text($"{ended.Outcome.DisplayName(),-16}", Colours.Of(ended.Outcome)));
            _terminal.Console.WriteLine(where + took);
            if (ended.Outcome is not Outcome.Passed && ended.Reason is not null)
            {
                foreach (var line in ended.Reason.Split('\n'))
                {
                    _terminal.Console.WriteLine("          " + Printable(line.TrimEnd()));
                }

                _terminal.Console.WriteLine($"          {Workplace.Shown(scenario.Key)}", new Style(Color.Grey));
            }
        }
    }

    private void ClearWait()
    {
        if (_waiting)
        {
            _terminal.Out.Write("\r" + new string(' ', Width) + "\r");
            _waiting = false;
        }
    }

    private int Width => Math.Max(20, _terminal.Console.Profile.Width - 1);

    // A line that the terminal folds is not taken back by a carriage return.
    private string OneLine(string awaited, string left) =>
        (awaited.Length + left.Length <= Width ? awaited : string.Concat(awaited.AsSpan(0, Width - left.Length - 1), "…")) + left;

    // What a document or a program says never commands this terminal.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
