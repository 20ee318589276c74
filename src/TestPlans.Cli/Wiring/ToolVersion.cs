using System.Reflection;

namespace TestPlans.Cli.Wiring;

/// <summary>The version of this tool, as reports name it.</summary>
internal static class ToolVersion
{
    public static string Current { get; } = typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
