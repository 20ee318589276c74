using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>A mistake in a table names its file and line instead of giving another schema.</summary>
public sealed class FactTableTests
{
    private string _folder = "";

    [SetUp]
    public void CopyTables()
    {
        _folder = Directory.CreateTempSubdirectory("facts").FullName;
        foreach (var file in Directory.GetFiles(PackFolders.Model))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    [TearDown]
    public void RemoveTables() => Directory.Delete(_folder, recursive: true);

    [TestCase("classes.csv", "Act;element;code;CD;1..1;;", "Act;element;code;CD;1..1;", "6 values for 7 columns", TestName = "A row without its last column")]
    [TestCase("classes.csv", "Act;element;code;CD;1..1;;", "Act;element;code;CD;beaucoup;;", "not a pair of bounds", TestName = "Bounds that are none")]
    [TestCase("classes.csv", "Act;element;code;CD;1..1;;", "Act;morceau;code;CD;1..1;;", "no kind of member", TestName = "An unknown kind of member")]
    [TestCase("classes.csv", "Act;is;;;;;", "Act;element;id;II;0..*;;", "do not begin with « is »", TestName = "A type without its first row")]
    [TestCase("simple.csv", "bn;restricts;bl;;;;", "bl;restricts;bl;;;;", "is there twice", TestName = "The same name twice")]
    [TestCase("classes.csv", "Act;element;code;CD;1..1;;", "Act;element;code;CDX;1..1;;", "no table gives « CDX »", TestName = "A type that no table gives")]
    public void A_mistake_is_named(string file, string row, string mistake, string message)
    {
        var path = Path.Combine(_folder, file);
        var lines = File.ReadAllLines(path);
        var line = Array.IndexOf(lines, row);
        Assert.That(line, Is.GreaterThanOrEqualTo(0), "The row to spoil is no longer in the table.");
        lines[line] = mistake;
        File.WriteAllLines(path, lines);

        var error = Assert.Throws<FormatException>(() => new SchemaGenerator(Model.Load(_folder)).Files());
        Assert.That(error!.Message, Does.Contain(message));
    }

    [Test]
    public void A_changed_fact_changes_the_schema()
    {
        var path = Path.Combine(_folder, "classes.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Section;element;title;ST;0..1;;", "Section;element;title;ST;1..1;;", StringComparison.Ordinal));
        var before = new SchemaGenerator(Model.Load(PackFolders.Model)).Files();
        var after = new SchemaGenerator(Model.Load(_folder)).Files();
        Assert.That(after.Where(f => before[f.Key] != f.Value).Select(f => f.Key), Is.EqualTo(new[] { "CDA.xsd" }));
    }
}
