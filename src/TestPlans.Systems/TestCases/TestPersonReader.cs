using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>Reads « personnes » in a situation.</summary>
internal static class TestPersonReader
{
    /// <summary>The words of « fonction ».</summary>
    public static readonly WordTable<PersonFunction> Functions = new(
        "une fonction connue",
        (PersonFunction.Guardian, "représentant"),
        (PersonFunction.Informant, "informateur"),
        (PersonFunction.Clerk, "saisie"),
        (PersonFunction.Recipient, "destinataire"),
        (PersonFunction.Validator, "validateur"),
        (PersonFunction.Carer, "intervenant"));

    public static IReadOnlyList<TestPerson> Read(JsonValue situation) => [.. situation.ItemsOf("personnes").Select(One)];

    private static TestPerson One(JsonValue person)
    {
        person.Expect(JsonKind.Object).OnlyKeys("fonction", "nom", "prenom", "rpps", "telecom", "qualite", "lien");
        var function = Functions.Read(person.Get("fonction"));
        var rpps = person.Find("rpps");
        if (rpps is not null && TestIdentifiers.ProblemOfRpps(rpps.AsText()) is { } problem)
        {
            throw rpps.Error(problem);
        }

        return new TestPerson(function, person.Text("nom"), person.Text("prenom"))
        {
            Rpps = rpps?.Raw,
            Telecom = person.OptionalText("telecom"),
            Quality = person.OptionalText("qualite"),
            Link = person.OptionalText("lien"),
        };
    }
}
