using System.Runtime.CompilerServices;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>Where the rules, their inputs and their exigences stand in the checkout.</summary>
internal static class PackPaths
{
    public static string Pack { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src/packs/ci-sis-cda"));

    public static string Bases { get; } = Path.Combine(Here(), "bases");

    public static string Defects { get; } = Path.Combine(Here(), "defauts");

    public static string Features { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../features/cda"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
