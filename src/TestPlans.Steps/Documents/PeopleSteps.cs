using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Documents;

/// <summary>Who else the header names, against the people that the situation had entered.</summary>
[Binding]
public sealed class PeopleSteps(TestCase testCase, DocumentReading reading)
{
    private const string Title = "les personnes nommées dans l'en-tête ne sont pas celles de la situation";

    /// <summary>
    /// Each person of the situation stands in the header in their own function, with the number, address, role and relationship that the test case
    /// data give; and in a function that the situation speaks of stands nobody else.
    /// </summary>
    [Then("l'en-tête nomme les personnes de la situation, chacune dans sa fonction")]
    [Example("l'en-tête nomme les personnes de la situation, chacune dans sa fonction")]
    public void NamesPeople()
    {
        var situation = testCase.Situation ?? throw new PlanException("le scénario ne nomme aucune situation");
        if (situation.People.Count == 0)
        {
            throw new PlanException($"le jeu d'essai ne donne aucune personne pour la situation « {situation.Name} » : il n'y a rien à juger");
        }

        var faults = situation.People.GroupBy(person => person.Function).SelectMany(group => Compare(group.Key, [.. group])).ToList();
        if (faults.Count > 0)
        {
            throw new JudgementException(Title, faults);
        }
    }

    private IEnumerable<JudgementFault> Compare(PersonFunction function, IReadOnlyList<TestPerson> expected)
    {
        var found = HeaderPerson.In(reading.Current.Root, function).ToList();
        foreach (var person in expected)
        {
            var index = found.FindIndex(one => PlainText.Same(one.Name, person.Name) && PlainText.Same(one.GivenName, person.GivenName));
            if (index < 0)
            {
                yield return new JudgementFault($"{person.FunctionWord} : {person.DisplayName} n'est pas nommé")
                {
                    Found = found.Count == 0 ? "personne" : string.Join(", ", found),
                    Expected = person.DisplayName,
                    Place = found.Count == 0 ? Places.Whole(testCase.Document) : reading.Place(found[0].Element),
                };
                continue;
            }

            foreach (var fault in Details(person, found[index]))
            {
                yield return fault;
            }

            found.RemoveAt(index);
        }

        foreach (var other in found)
        {
            yield return new JudgementFault($"{expected[0].FunctionWord} : {other} n'est pas de la situation") { Found = other.ToString(), Expected = "personne d'autre", Place = reading.Place(other.Element) };
        }
    }

    private IEnumerable<JudgementFault> Details(TestPerson person, HeaderPerson found)
    {
        (string What, string? Found, string? Expected)[] details =
        [
            ("identifiant national", found.NationalId, person.Rpps is null ? null : "8" + person.Rpps),
            ("adresse de contact", found.Telecoms.Contains(person.Telecom, StringComparer.Ordinal) ? person.Telecom : string.Join(", ", found.Telecoms), person.Telecom),
            ("qualité", found.Quality, person.Quality),
            ("lien avec le patient", found.Link, person.Link),
        ];
        return details.Where(detail => detail.Expected is not null && detail.Found != detail.Expected).Select(detail =>
            new JudgementFault($"{person.FunctionWord} : {detail.What} de {person.DisplayName}") { Found = detail.Found ?? "absent", Expected = detail.Expected, Place = reading.Place(found.Element) });
    }
}
