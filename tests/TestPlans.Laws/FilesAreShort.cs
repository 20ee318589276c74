namespace TestPlans.Laws;

/// <summary>House rule 1: aim for 60 lines, explain 120, never pass 250.</summary>
internal sealed class FilesAreShort
{
    private const int Longest = 250;

    [Test]
    public void No_source_file_passes_the_limit()
    {
        var tooLong = Repository.Files("*.cs")
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(entry => entry.lines > Longest)
            .Select(entry => $"{Repository.Relative(entry.file)}: {entry.lines} lines");
        Assert.That(tooLong, Is.Empty);
    }
}
