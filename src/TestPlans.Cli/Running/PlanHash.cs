using System.Security.Cryptography;
using System.Text;
using TestPlans.Gherkin;
using TestPlans.Steps.Documents;

namespace TestPlans.Cli.Running;

/// <summary>One hash for the plans of a run: its features, their exigences and their test case data, names and bytes.</summary>
internal static class PlanHash
{
    /// <param name="root">The folder that names are relative to.</param>
    /// <param name="features">The feature files, relative to it.</param>
    public static string Of(string root, IEnumerable<string> features)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in features.SelectMany(feature => Files(root, feature)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(Bytes(Path.Combine(root, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A pipe has no length, and would keep us waiting: what is empty is not opened. What cannot be read is told by who reads it.
    private static byte[] Bytes(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 } ? File.ReadAllBytes(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Files(string root, string feature)
    {
        var folder = Path.GetDirectoryName(Path.Combine(root, feature))!;
        var data = Path.Combine(folder, "jeux");
        var beside = Directory.Exists(data) ? Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories) : [];
        return beside.Append(Path.Combine(folder, "exigences.csv")).Append(Path.Combine(folder, SectionNames.FileName)).Where(File.Exists)
            .Select(path => PlanSet.NameOf(path, root)).Prepend(feature);
    }
}
