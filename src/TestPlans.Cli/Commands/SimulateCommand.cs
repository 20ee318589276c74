using System.CommandLine;
using TestPlans.Cli.Commands.Simulating;
using TestPlans.Cli.Commands.Simulating.Hl7v2;
using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Commands;

/// <summary><c>simulate</c>: one partner of the system under test, alone, until interrupted. One file per partner under <c>Simulating/</c>.</summary>
internal static class SimulateCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace) => new("simulate", "Lance seul un partenaire du système testé.")
    {
        ConsumerCommand.Pdc(terminal, workplace),
        ConsumerCommand.Pec(terminal, workplace),
        SupplierCommand.Pds(terminal, workplace),
        SupplierCommand.Pes(terminal, workplace),
        ConsumerCommand.Gestionnaire(terminal, workplace),
        CreatorCommand.Build(terminal, workplace),
        DemographicsCommand.Build(terminal),
    };
}
