using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>The committed schema is what its tables say; TESTPLANS_REGENERATE=1 rewrites it.</summary>
public sealed class GeneratedSchemaTests
{
    private static readonly IReadOnlyDictionary<string, string> Written = new SchemaGenerator(Generation.Model.Load(PackFolders.Model)).Files();

    [TestCaseSource(nameof(FileNames))]
    public void The_committed_file_is_the_one_that_the_tables_give(string file)
    {
        var path = Path.Combine(PackFolders.Cda, file);
        if (Environment.GetEnvironmentVariable("TESTPLANS_REGENERATE") == "1")
        {
            File.WriteAllText(path, Written[file]);
        }

        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(Written[file]));
    }

    [Test]
    public void No_schema_file_is_left_without_a_table() =>
        Assert.That(Directory.GetFiles(PackFolders.Cda, "*.xsd").Select(Path.GetFileName), Is.EquivalentTo(Written.Keys));

    private static IEnumerable<string> FileNames() => Written.Keys;
}
