using System.Runtime.CompilerServices;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>Where the tables and the schema stand in the checkout.</summary>
internal static class PackFolders
{
    public static string Cda { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src/packs/ci-sis-cda/cda"));

    public static string Model { get; } = Path.Combine(Cda, "model");

    public static string Tests { get; } = Here();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
