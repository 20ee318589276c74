namespace TestPlans.Systems;

/// <summary>The <c>jeux/</c> folder of a volet: its patients by the name that sentences use.</summary>
public static class TestPatientFolder
{
    /// <summary>Reads every <c>*.json</c> of the folder, in the order of names.</summary>
    /// <param name="folder">The folder; absent means no patient.</param>
    /// <exception cref="UnusableTestPatientException">A file is unusable, or two files name the same patient.</exception>
    public static IReadOnlyList<TestPatientFile> Load(string folder)
    {
        var (files, problems) = Read(folder);
        return problems.Count == 0 ? files : throw new UnusableTestPatientException(problems[0]);
    }

    /// <summary>Reads every <c>*.json</c> of the folder; a file that is unusable keeps no other patient from serving.</summary>
    /// <param name="folder">The folder; absent means no patient.</param>
    /// <returns>The patients, in the order of the files' names, and one French line with file, line and column for each file that cannot serve.</returns>
    public static (IReadOnlyList<TestPatientFile> Files, IReadOnlyList<string> Problems) Read(string folder)
    {
        var files = new List<TestPatientFile>();
        var problems = new List<string>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray() : [])
        {
            try
            {
                var file = TestPatientFile.Load(path);
                if (files.Find(other => Names.Same(other.Patient.DisplayName, file.Patient.DisplayName)) is { } twin)
                {
                    problems.Add($"{path}:1:1 : le patient « {file.Patient.DisplayName} » est déjà décrit dans {Path.GetFileName(twin.Path)}");
                    continue;
                }

                files.Add(file);
            }
            catch (UnusableTestPatientException error)
            {
                problems.Add(error.Message);
            }
        }

        return (files, problems);
    }

    /// <summary>The patient of that name, or null.</summary>
    /// <param name="files">What <see cref="Load"/> gave.</param>
    /// <param name="displayName">« Jeanne TESTMARTIN »</param>
    public static TestPatientFile? Find(IEnumerable<TestPatientFile> files, string displayName) =>
        files.FirstOrDefault(file => Names.Same(file.Patient.DisplayName, displayName));
}
