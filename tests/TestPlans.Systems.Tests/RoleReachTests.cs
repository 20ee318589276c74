namespace TestPlans.Systems.Tests;

/// <summary>What a person sets so that a role can be reached.</summary>
public sealed class RoleReachTests
{
    [TestCase("createur-contenu", """ "pilote": "dossier", "sortie": "./s" """, "Déposer les documents produits dans", true)]
    [TestCase("createur-contenu", """ "pilote": "dossier", "sortie": "./s", "demandes": "./d" """, "Lire les demandes dans", false)]
    [TestCase("consommateur-contenu", """ "pilote": "dossier", "entree": "./e" """, "Prendre les documents du partenaire dans", true)]
    [TestCase("consommateur-contenu", """ "pilote": "dossier", "entree": "./e", "restitutions": "./r" """, "Écrire les restitutions dans", false)]
    [TestCase("createur-contenu", """ "pilote": "manuel" """, "Mode", true)]
    [TestCase("createur-contenu", """ "pilote": "commande", "programme": "p", "arguments": ["{demande}"] """, "Programme lancé à chaque acte", false)]
    [TestCase("fournisseur-identites", """ "pilote": "mllp", "port": 2575 """, "Envoyer les messages à (MLLP)", true)]
    [TestCase("fournisseur-identites", """ "pilote": "mllp", "port": 2575, "demandes": "./d" """, "Lire les demandes dans", false)]
    [TestCase("consommateur-identites", """ "pilote": "mllp", "adresse": "h:2576" """, "Recevoir les messages sur (MLLP)", true)]
    [TestCase("consommateur-identites", """ "pilote": "mllp", "adresse": "h:2576", "demandes": "./d", "etats": "./e" """, "Rendre les états dans", false)]
    public void Settings_are_told_and_whether_a_person_is_asked(string role, string settings, string told, bool asks)
    {
        using var place = new Workplace();
        var system = SystemDescription.Load(place.Write("systeme.json", $$"""{ "nom": "L", "version": "1", "roles": { "{{role}}": { {{settings}} } } }"""));
        var reach = RoleReach.Of(system.Roles[role], system.Secrets);
        Assert.That(reach.Settings.Select(setting => setting.Key), Does.Contain(told));
        Assert.That(reach.AsksOperator, Is.EqualTo(asks));
    }

    [Test]
    public void A_secret_is_not_printed()
    {
        using var place = new Workplace();
        var path = place.Write("systeme.json", """{ "nom": "L", "version": "1", "roles": { "consommateur-identites": { "pilote": "mllp", "adresse": "${ENV:HOTE}:2576" } } }""");
        var system = SystemDescription.Load(path, name => name == "HOTE" ? "hote-tres-secret" : null);
        Assert.That(RoleReach.Of(system.Roles["consommateur-identites"], system.Secrets).Settings.Select(setting => setting.Value), Has.None.Contains("secret"));
    }

    [Test]
    public void Each_role_has_its_drivers() => Assert.Multiple(() =>
    {
        Assert.That(RoleReach.DriversOf(ActorRole.ContentCreator), Is.EqualTo(new[] { "dossier", "commande", "manuel" }));
        Assert.That(RoleReach.DriversOf(ActorRole.MovementConsumer), Is.EqualTo(new[] { "mllp", "manuel" }));
        Assert.That(ActorRole.All.Select(role => RoleReach.DriversOf(role).Count), Is.All.GreaterThan(1));
    });
}
