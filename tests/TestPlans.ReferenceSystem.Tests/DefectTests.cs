using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>Each defect is one edit that acts, and breaks the exigence that it names.</summary>
public sealed class DefectTests
{
    private static readonly IReadOnlyList<Defect> All = DefectCatalogue.Load();

    // What a message must be, alone or with its document, the plans of HL7 v2 prove.
    private static readonly HashSet<string> OfDocuments = [.. Exigence.All.Where(one => one is { Famille: "cda", Verification: "artefact" }).Select(one => one.Id)];

    private static IEnumerable<Defect> OnArtefacts => All.Where(defect => OfDocuments.Contains(defect.Requirement));

    [TestCaseSource(nameof(OnArtefacts))]
    public void It_breaks_its_exigence(object defect)
    {
        var one = (Defect)defect;
        var broken = new List<string>();
        foreach (var act in Acts.All)
        {
            var software = Acts.Software(one);
            var document = software.Produce(act);
            if (!software.DefectHasActed)
            {
                continue;
            }

            var rules = Rules.Of(act.Type).Broken(document);
            if (rules.Any(rule => rule.See == one.Requirement) || Rules.Of(act.Type).RefusedFor(document).Contains(one.Requirement))
            {
                return;
            }

            broken.AddRange(rules.Select(rule => $"{act} : {rule.Id}"));
        }

        Assert.Fail($"{one.Requirement} is not broken by « {one.Title} » ; broken instead: {string.Join(" ; ", broken.Take(5))}");
    }

    [Test]
    public void Every_automatable_exigence_that_one_must_meet_has_its_defect()
    {
        var needed = Exigence.All.Where(one => one.Obligation == "DOIT" && one.Verification is "artefact" or "comportement").Select(one => one.Id);
        Assert.That(needed.Except(All.Select(defect => defect.Requirement)), Is.Empty);
    }

    [Test]
    public void Every_defect_breaks_an_exigence_that_is_written() =>
        Assert.That(All.Select(defect => defect.Requirement).Except(Exigence.All.Select(one => one.Id)), Is.Empty);

    [Test]
    public void Every_behaviour_has_a_defect() =>
        Assert.That(Behaviours.All.Except(All.Select(defect => defect.Behaviour)), Is.Empty);

    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"comportement\": \"createur-muet\" } }", "comportement inconnu « createur-muet »")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"ou\": \"a//\", \"quoi\": \"supprimer\" } }", "« a// » n’est pas un chemin")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"ou\": \"a\", \"quoi\": \"effacer\" } }", "édition inconnue « effacer »")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"ou\": \"a\", \"quoi\": \"inserer\", \"valeur\": \"<b>\" } }", "des éléments XML sont attendus")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"ou\": \"a\", \"quoi\": \"attribut\", \"nom\": \"x\" } }", "la clé « valeur » manque")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"ou\": \"a\", \"quoi\": \"supprimer\", \"raisons\": \"\" } }", "clé inconnue « raisons »")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"messages\": [\"A28\"], \"ou\": \"PID5\", \"quoi\": \"vider\" } }", "« PID5 » n’est pas une place d’un message")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"messages\": [\"A28\"], \"ou\": \"PID\", \"quoi\": \"vider\" } }", "porte sur un champ")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"messages\": [\"A28\"], \"ou\": \"PID-5\", \"quoi\": \"supprimerSegment\" } }", "porte sur un segment")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"messages\": [\"A28\"], \"ou\": \"PID-5\", \"quoi\": \"supprimer\" } }", "édition inconnue « supprimer »")]
    [TestCase("{ \"d\": { \"titre\": \"t\", \"exigence\": \"e\", \"messages\": [\"A28\"], \"ou\": \"PID-5\", \"quoi\": \"vider\", \"si\": \"x=1\" } }", "n’est pas une condition")]
    public void A_wrong_defect_is_one_line_at_its_place(string text, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("testplans-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "d.json"), text);
            Assert.That(() => DefectCatalogue.Load(folder.FullName), Throws.TypeOf<JsonFileException>().With.Message.Contains(expected).And.Message.Contains("d.json:1:"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
