using System.Text.RegularExpressions;

namespace TestPlans.Cli.Importing;

/// <summary>What the name of a volet's schematron says: <c>CI-SIS_VSM_1.4_2022.01.sch</c> is the edition 1.4 of VSM, vintage 2022.01.</summary>
/// <param name="Stem">The name without <c>CI-SIS_</c> and extension.</param>
/// <param name="Volet">The volet.</param>
/// <param name="Edition">The edition, or empty.</param>
/// <param name="Vintage">The vintage (<c>2022.01</c>), or empty.</param>
internal sealed partial record VoletName(string Stem, string Volet, string Edition, string Vintage)
{
    /// <summary>The id of the model; it depends on the file's name alone.</summary>
    public string ModelId => "ans/" + Stem.ToLowerInvariant().Replace('_', '-');

    public string Version => string.Join(' ', new[] { Edition, Vintage }.Where(static part => part.Length > 0));

    public string Title => $"{Volet} {Version}".TrimEnd() + " (kit ANS)";

    public static VoletName Of(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        stem = stem.StartsWith("CI-SIS_", StringComparison.OrdinalIgnoreCase) ? stem["CI-SIS_".Length..] : stem;
        var match = Parts().Match(stem);
        return match.Success
            ? new VoletName(stem, match.Groups["volet"].Value, match.Groups["edition"].Value, match.Groups["vintage"].Value)
            : new VoletName(stem, stem, "", "");
    }

    /// <summary>Whether a published example is one of this volet and vintage: names differ by case, <c>_</c> and what follows.</summary>
    public bool Names(string exampleFile)
    {
        var (wanted, example) = (Flat(Stem), Flat(Path.GetFileNameWithoutExtension(exampleFile)));
        return example == wanted || example.StartsWith(wanted + "-", StringComparison.Ordinal);
    }

    private static string Flat(string name) => name.ToUpperInvariant().Replace('_', '-').Replace(' ', '-');

    [GeneratedRegex(@"^(?<volet>.+?)(_(?<edition>\d+(\.\d+)*))?_(?<vintage>\d{4}\.\d{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
