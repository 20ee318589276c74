using System.Text;

namespace TestPlans.Evidence;

/// <summary>Writes the files that are made from the whole run: they can be made again at any time from its journal.</summary>
public static class RunPages
{
    /// <summary>The main page.</summary>
    public const string SynthesisName = "synthese.html";

    /// <summary>The results for a build.</summary>
    public const string JUnitName = "junit.xml";

    /// <summary>Writes the synthesis, JUnit and the Allure results.</summary>
    /// <param name="folder">The run's folder; it holds <c>artefacts/</c>.</param>
    /// <param name="view">The run.</param>
    /// <param name="requirements">The exigences of the volets.</param>
    public static void Write(string folder, RunView view, IReadOnlyList<RequirementSet> requirements)
    {
        ArgumentNullException.ThrowIfNull(view);
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var store = new ArtefactStore(folder);
        ReportPages.Write(folder, view, store);
        File.WriteAllText(Path.Combine(folder, SynthesisName), SynthesisPage.Write(view, requirements, store), encoding);
        File.WriteAllText(Path.Combine(folder, JUnitName), RunJUnit.Write(view), encoding);
        AllureResults.Write(folder, view);
    }
}
