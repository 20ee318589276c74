using System.Globalization;
using TestPlans.Cli;
using TestPlans.Cli.Terminal;

// French outside: messages of libraries too, where they have them.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
return await CommandLine.RunAsync(args, TerminalOutput.ForThisProcess());
