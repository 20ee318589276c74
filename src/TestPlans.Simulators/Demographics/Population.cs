using System.Globalization;
using TestPlans.Simulators.Demographics.Chance;
using TestPlans.Simulators.Demographics.Making;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics;

/// <summary>
/// The fictitious French patients of a seed. Patient n is made without the others, so that two testers who name a seed and a number speak of
/// the same person. Immutable: threads may share it.
/// </summary>
public sealed class Population(DemographicsRequest request)
{
    /// <summary>Highest rank: up to it no two patients of a seed have the same IPP, « dossier » or INS.</summary>
    public const int Largest = 10_000;

    /// <summary>Patients by rank.</summary>
    /// <param name="first">Rank of the first, from 1.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<FictitiousPatient> Take(int first, int count) => Enumerable.Range(first, count).Select(Of);

    /// <summary>One patient.</summary>
    /// <param name="rank">From 1 to <see cref="Largest"/>.</param>
    public FictitiousPatient Of(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Largest);
        var subject = new Subject(request, rank);
        return subject is { Pair: "doublons", IsSecond: true } ? SecondEntry(subject) : Alone(subject);
    }

    private FictitiousPatient SecondEntry(Subject subject)
    {
        var original = Of(subject.Unit);
        var (patient, what) = Duplicate.Of(subject, original.Patient);
        return original with
        {
            Rank = subject.Rank,
            Patient = patient with { Ins = null, IdentityStatus = ["PROV"], Ipp = Identifier(subject, Trait.Ipp, "PI") },
            Status = "PROV",
            Ins = null,
            Dossier = Identifier(subject, Trait.Dossier, "AN"),
            Remark = $"doublon du patient {Number(subject.Unit)} : {what}",
        };
    }

    private FictitiousPatient Alone(Subject subject)
    {
        var (age, birth) = (AgeRange.Of(subject), Birth.Of(subject));
        var naming = new Naming(subject, birth, age);
        var (name, given) = (naming.BirthName(), naming.GivenNames());
        var status = Statuses.Allowed(request.Status ?? Statuses.Likely(subject, birth, age), birth);
        var mother = age.IsMinor || subject.Pair == "jumeaux" ? naming.Mother(name) : default((string Name, string Given)?);
        var patient = new SimulatedPatient
        {
            BirthName = name,
            GivenNames = given,
            UsedName = naming.UsedName(name),
            UsedGivenName = naming.UsedGivenName(given),
            Sex = birth.Sex,
            BirthDate = birth.Date,
            LunarDate = birth.Lunar,
            BirthPlace = birth.Place.Cog,
            BirthPlaceName = birth.Place.Name,
            Ipp = Identifier(subject, Trait.Ipp, "PI"),
            Ins = status == "VALI" && birth.Lunar is null ? birth.Ins : null,
            IdentityStatus = Statuses.Codes(status),
            Address = Contact.Address(subject, birth.Place),
            Telecoms = Contact.Telecoms(subject, age, given[0], name),
            MotherName = mother?.Name,
            MotherGivenName = mother?.Given,
            MultipleBirth = subject.Pair == "jumeaux" ? true : age.IsNewborn ? false : null,
            BirthOrder = subject.Pair == "jumeaux" ? subject.IsSecond ? 2 : 1 : null,
            DeathDate = request.Wish("décès") is not null ? Death(subject, birth) : null,
        };
        return new FictitiousPatient
        {
            Rank = subject.Rank,
            Patient = request.Capitals ? InCapitals(patient) : patient,
            Status = status,
            Ins = birth.Ins,
            Dossier = Identifier(subject, Trait.Dossier, "AN"),
            Remark = Remark(subject, birth),
        };
    }

    private SimulatedIdentifier Identifier(Subject subject, Trait trait, string type) =>
        new(Number(100_000_000 + Shuffle.Of(request.Seed, trait, 900_000_000, subject.Rank - 1)), request.Authority, type);

    // In the last three years: what else is known of the patient goes with the age that he would have.
    private CivilDate Death(Subject subject, Birth birth)
    {
        var days = Math.Min(1096, request.ReferenceDate.DayNumber - birth.Date.DayNumber + 1);
        return request.ReferenceDate.AddDays(-subject.Own(Trait.Death).Next(days));
    }

    private static string Remark(Subject subject, Birth birth) => string.Join(" ; ", new[]
    {
        subject.Pair switch
        {
            "jumeaux" => $"jumeau {(subject.IsSecond ? "2" : "1")}, avec le patient {Number(subject.IsSecond ? subject.Rank - 1 : subject.Rank + 1)}",
            "homonymes" => $"homonyme du patient {Number(subject.IsSecond ? subject.Rank - 1 : subject.Rank + 1)}",
            "doublons" => $"saisi une seconde fois : patient {Number(subject.Rank + 1)}",
            _ => null,
        },
        birth.Lunar is { } lunar ? $"état civil incomplet ({(lunar.Month is { } month ? month.ToString("00", CultureInfo.InvariantCulture) + "/" : "")}{Number(lunar.Year)}), date corrigée" : null,
    }.OfType<string>());

    private static SimulatedPatient InCapitals(SimulatedPatient patient) => patient with
    {
        BirthName = Letters.Capitals(patient.BirthName!),
        GivenNames = [.. patient.GivenNames.Select(Letters.Capitals)],
        UsedName = patient.UsedName is { } used ? Letters.Capitals(used) : null,
        UsedGivenName = patient.UsedGivenName is { } given ? Letters.Capitals(given) : null,
        MotherName = patient.MotherName is { } mother ? Letters.Capitals(mother) : null,
        MotherGivenName = patient.MotherGivenName is { } motherGiven ? Letters.Capitals(motherGiven) : null,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
