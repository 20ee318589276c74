using TestPlans.Formats.Identifiers;

namespace TestPlans.Systems;

/// <summary>What an identifier of a fictitious person must satisfy, as a French complaint or null.</summary>
internal static class TestIdentifiers
{
    public static string? ProblemOfIns(string matricule) => Ins.Check(matricule).Fault;

    public static string? ProblemOfRpps(string rpps) => Professional.CheckRpps(rpps).Fault;
}
