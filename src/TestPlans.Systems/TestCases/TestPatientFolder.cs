namespace TestPlans.Systems;

/// <summary>The <c>jeux/</c> folder of a volet: its patients by the name that sentences use.</summary>
public static class TestPatientFolder
{
    /// <summary>Reads every <c>*.json</c> of the folder, in the order of names.</summary>
    /// <param name="folder">The folder; absent means no patient.</param>
    /// <exception cref="UnusableTestPatientException">A file is unusable, or two files name the same patient.</exception>
    public static IReadOnlyList<TestPatientFile> Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new List<TestPatientFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var file = TestPatientFile.Load(path);
            if (files.Find(other => Names.Same(other.Patient.DisplayName, file.Patient.DisplayName)) is { } twin)
            {
                throw new UnusableTestPatientException(
                    $"{path}:1:1 : le patient « {file.Patient.DisplayName} » est déjà décrit dans {Path.GetFileName(twin.Path)}");
            }

            files.Add(file);
        }

        return files;
    }

    /// <summary>The patient of that name, or null.</summary>
    /// <param name="files">What <see cref="Load"/> gave.</param>
    /// <param name="displayName">« Jeanne TESTMARTIN »</param>
    public static TestPatientFile? Find(IEnumerable<TestPatientFile> files, string displayName) =>
        files.FirstOrDefault(file => Names.Same(file.Patient.DisplayName, displayName));
}
