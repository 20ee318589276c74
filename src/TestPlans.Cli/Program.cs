using System.Globalization;
using TestPlans.Cli;
using TestPlans.Cli.Terminal;

// Threads of the pool too.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr");
return await CommandLine.RunAsync(args, TerminalOutput.ForThisProcess());
