using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>Reads « personnes » in a situation.</summary>
internal static class TestPersonReader
{
    private static readonly (string Word, PersonFunction Function)[] Functions =
    [
        ("représentant", PersonFunction.Guardian),
        ("informateur", PersonFunction.Informant),
        ("saisie", PersonFunction.Clerk),
        ("destinataire", PersonFunction.Recipient),
        ("validateur", PersonFunction.Validator),
        ("intervenant", PersonFunction.Carer),
    ];

    /// <summary>The word of a function, as test case data write it.</summary>
    public static string WordOf(PersonFunction function) => Array.Find(Functions, known => known.Function == function).Word;

    public static IReadOnlyList<TestPerson> Read(JsonValue situation) => [.. situation.ItemsOf("personnes").Select(One)];

    private static TestPerson One(JsonValue person)
    {
        person.Expect(JsonKind.Object).OnlyKeys("fonction", "nom", "prenom", "rpps", "telecom", "qualite", "lien");
        var function = person.Get("fonction");
        var known = Array.FindIndex(Functions, one => one.Word == function.AsText());
        var rpps = person.Find("rpps");
        if (rpps is not null && TestIdentifiers.ProblemOfRpps(rpps.AsText()) is { } problem)
        {
            throw rpps.Error(problem);
        }

        return known < 0
            ? throw function.Error($"« {function.Raw} » n’est pas une fonction connue : {string.Join(", ", Functions.Select(one => one.Word))}")
            : new TestPerson(Functions[known].Function, person.Text("nom"), person.Text("prenom"))
            {
                Rpps = rpps?.Raw,
                Telecom = person.OptionalText("telecom"),
                Quality = person.OptionalText("qualite"),
                Link = person.OptionalText("lien"),
            };
    }
}
