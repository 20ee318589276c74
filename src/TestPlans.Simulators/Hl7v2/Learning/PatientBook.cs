using System.Collections.Immutable;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The patients that a consumer knows. Each change makes a new book. Beyond its bound the patient known for longest is forgotten.</summary>
internal sealed class PatientBook
{
    private const int MostPatients = 10_000;
    private const int MostOfEach = 200;

    private readonly ImmutableSortedDictionary<int, LearnedPatient> _patients;
    private readonly ImmutableDictionary<string, int> _byIdentifier;
    private readonly int _next;

    private PatientBook(ImmutableSortedDictionary<int, LearnedPatient> patients, ImmutableDictionary<string, int> byIdentifier, int next, PatientLinks links)
    {
        _patients = patients;
        _byIdentifier = byIdentifier;
        _next = next;
        Links = links;
    }

    public static PatientBook Empty { get; } = new(ImmutableSortedDictionary<int, LearnedPatient>.Empty, ImmutableDictionary<string, int>.Empty, 1, PatientLinks.None);

    /// <summary>Which identifiers were linked, those of nobody known included.</summary>
    public PatientLinks Links { get; }

    public IReadOnlyList<LearnedPatient> Patients => [.. _patients.Values];

    public LearnedPatient this[int number] => _patients[number];

    /// <summary>The number of the patient that one of these identifiers names; null when none does. An INS serves only when nothing else is given: two records may share one, until they are merged.</summary>
    public int? Locate(IReadOnlyList<MentionedIdentifier> identifiers)
    {
        var local = identifiers.Where(identifier => !identifier.IsIns).ToList();
        foreach (var key in (local.Count > 0 ? local : identifiers).SelectMany(identifier => identifier.Keys))
        {
            if (_byIdentifier.TryGetValue(key, out var number))
            {
                return number;
            }
        }

        return null;
    }

    public LearnedPatient? Find(PatientKey key) => _patients.Values.FirstOrDefault(patient => key.Means(MentionOf(patient)));

    /// <summary>Adds a patient, who may have been linked before.</summary>
    public PatientBook Add(LearnedPatient patient, out int number)
    {
        number = _next;
        var book = new PatientBook(_patients, _byIdentifier, _next + 1, Links).With(number, patient with { Linked = Links.Of([.. patient.Identifiers]) });
        return book._patients.Count > MostPatients ? book.Without(book._patients.Keys.First()) : book;
    }

    /// <summary>Changes a patient, within what one patient may hold: a hostile message names ten thousand identifiers.</summary>
    public PatientBook With(int number, LearnedPatient patient)
    {
        patient = Bounded(patient);
        var index = _byIdentifier.ToBuilder();
        foreach (var key in KeysOf(patient))
        {
            index[key] = number;
        }

        return new PatientBook(_patients.SetItem(number, patient), index.ToImmutable(), _next, Links);
    }

    /// <summary>Changes the links, and what the patients concerned show of them.</summary>
    public PatientBook With(PatientLinks links, IEnumerable<int> concerned) =>
        concerned.Aggregate(new PatientBook(_patients, _byIdentifier, _next, links), (book, number) => book.With(number, book[number] with { Linked = links.Of([.. book[number].Identifiers]) }));

    /// <summary>Removes a patient, with the identifiers that lead to it.</summary>
    public PatientBook Without(int number)
    {
        var gone = KeysOf(_patients[number]).Where(key => _byIdentifier.GetValueOrDefault(key) == number);
        return new PatientBook(_patients.Remove(number), _byIdentifier.RemoveRange(gone), _next, Links);
    }

    private static LearnedPatient Bounded(LearnedPatient patient) => patient with
    {
        Identity = patient.Identity.OtherIdentifiers.Count <= MostOfEach ? patient.Identity : patient.Identity with { OtherIdentifiers = [.. patient.Identity.OtherIdentifiers.Take(MostOfEach)] },
        FormerIdentifiers = patient.FormerIdentifiers.Count <= MostOfEach ? patient.FormerIdentifiers : [.. patient.FormerIdentifiers.Take(MostOfEach)],
        Linked = patient.Linked.Count <= MostOfEach ? patient.Linked : [.. patient.Linked.Take(MostOfEach)],
        Visits = patient.Visits.Count <= MostOfEach ? patient.Visits : [.. patient.Visits.TakeLast(MostOfEach)],
    };

    private static IEnumerable<string> KeysOf(LearnedPatient patient)
    {
        var ins = patient.Identity.Ins is { } kept ? IdentifierKeys.Of(kept.Matricule, null, kept.Oid) : [];
        return patient.Identifiers.Concat(patient.FormerIdentifiers).SelectMany(IdentifierKeys.Of).Concat(ins);
    }

    private static MentionedPatient MentionOf(LearnedPatient patient)
    {
        var identity = patient.Identity;
        string?[] matricules = [identity.Ins?.Matricule, patient.RefusedIns?.Matricule];
        return new MentionedPatient(
            [
                .. patient.Identifiers.Concat(patient.FormerIdentifiers).Select(identifier => new MentionedIdentifier(identifier.Value, identifier.Authority.Namespace, identifier.Authority.UniversalId ?? "", identifier.Type)),
                .. matricules.OfType<string>().Select(matricule => new MentionedIdentifier(matricule, "", "", "INS")),
            ],
            [(identity.BirthName ?? "", identity.FirstGivenName ?? "")],
            identity.BirthDate?.ToString());
    }
}

/// <summary>What a message would change in a book, or why it is refused.</summary>
internal sealed record BookChange(PatientBook Book, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Remarks)
{
    public static BookChange Of(PatientBook book, params IReadOnlyList<string> remarks) => new(book, [], remarks);

    public static BookChange Refused(PatientBook book, Refusal refusal) => new(book, [refusal], []);
}
