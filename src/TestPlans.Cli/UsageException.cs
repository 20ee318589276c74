namespace TestPlans.Cli;

/// <summary>The command was misused: one French line on standard error, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
