using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>One <c>jeux/&lt;patient&gt;.json</c> : a fictitious patient, the situations to enter, what is expected of them, and the documents a partner sends.</summary>
public sealed record TestPatientFile
{
    /// <summary>Where it was read.</summary>
    public required string Path { get; init; }

    /// <summary>The identity.</summary>
    public required TestPatient Patient { get; init; }

    /// <summary>« Médecin traitant », when declared.</summary>
    public TestPhysician? TreatingPhysician { get; init; }

    /// <summary>Situations by name.</summary>
    public required IReadOnlyDictionary<string, TestSituation> Situations { get; init; }

    /// <summary>Documents of a partner by name.</summary>
    public required IReadOnlyDictionary<string, TestDocument> Documents { get; init; }

    /// <summary>Reads and checks one file: it must be marked fictitious, its identifiers must have right keys.</summary>
    /// <param name="path">The JSON file.</param>
    /// <exception cref="UnusableTestPatientException">One French line with file, line and column.</exception>
    public static TestPatientFile Load(string path)
    {
        try
        {
            return TestPatientReader.Read(JsonFile.Load(path));
        }
        catch (JsonFileException error)
        {
            throw new UnusableTestPatientException(error.Message, error);
        }
    }

    /// <summary>A situation by the name that a plan uses, or null.</summary>
    /// <param name="name">Case does not matter.</param>
    public TestSituation? FindSituation(string name) => Names.Find(Situations, name);

    /// <summary>A document by the name that a plan uses, or null.</summary>
    /// <param name="name">Case does not matter.</param>
    public TestDocument? FindDocument(string name) => Names.Find(Documents, name);
}

/// <summary>A clinical situation of a patient.</summary>
/// <param name="Name">As plans name it.</param>
/// <param name="Consigne">What the operator enters in the system under test, in French.</param>
/// <param name="Expected">By section title, the data that the document must carry: texte, code, systeme, libelle… as the file names them.</param>
public sealed record TestSituation(
    string Name,
    string Consigne,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Expected)
{
    /// <summary>Who else the document must name, each in their function; empty when the situation names nobody.</summary>
    public IReadOnlyList<TestPerson> People { get; init; } = [];

    /// <summary>What may be told to the system under test.</summary>
    public RequestedSituation ToRequest() => new(Name, Consigne);
}

/// <summary>A test case file cannot be used: one French line, <c>fichier:ligne:colonne : problème</c>.</summary>
public sealed class UnusableTestPatientException : Exception
{
    /// <summary>Complete message.</summary>
    /// <param name="message">With its position.</param>
    /// <param name="cause">Where it comes from.</param>
    public UnusableTestPatientException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
