using System.Text.RegularExpressions;

namespace TestPlans.Laws;

/// <summary>No file of the repository carries an INS under a real authority: test data use the test OID.</summary>
internal sealed partial class OurDataAreFictitious
{
    // The real authorities may be named (rules speak of them), but never as the root of an identifier.
    [GeneratedRegex("""root\s*=\s*["']1\.2\.250\.1\.213\.1\.4\.(8|9)["']\s+extension\s*=\s*["']\d""", RegexOptions.None, 5000)]
    private static partial Regex RealIdentifier();

    [Test]
    public void No_matricule_stands_under_a_real_authority()
    {
        var found = Repository.Files()
            .Where(file => Path.GetExtension(file) is ".xml" or ".json" or ".feature" or ".csv" or ".cs" or ".hl7")
            .Where(file => RealIdentifier().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);
        Assert.That(found, Is.Empty);
    }
}
