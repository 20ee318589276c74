namespace TestPlans.Steps.Common;

/// <summary>The folder that the names of features are relative to; test case data lie in <c>jeux/</c> beside their feature.</summary>
/// <param name="Folder">An absolute path.</param>
public sealed record PlanRoot(string Folder)
{
    /// <summary>The <c>jeux/</c> folder of a plan.</summary>
    /// <param name="planFolder">The plan's folder, relative to the root.</param>
    public string TestCasesOf(string planFolder) => Path.Combine(Folder, planFolder, "jeux");
}
