using TestPlans.Validation;
using TestPlans.Validators.Coherence;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>What is wrong in a table of a pack is told at its cell.</summary>
internal sealed class TableFaultsTests
{
    private const string Usage = "path;type;length;usage;cardinality;table;source;name\n";
    private const string Codes = "table;code;status;source\n";
    private const string Structures = "message;structure;layout;source\n";
    private const string Coherence = "rule;severity;requirement;source;statement\n";

    [TestCase("usage", "chemin;type\n", "1:1: la première ligne doit être « path;type;length;usage")]
    [TestCase("usage", "", "1:1: table vide ; la première ligne doit être")]
    [TestCase("usage", Usage + "PID;CX\n", "2:1: « PID » n'est ni un champ (PID-3) ni une composante de type (CX.4)")]
    [TestCase("usage", Usage + "PID-0;CX\n", "2:1: « PID-0 » n'est ni un champ")]
    [TestCase("usage", Usage + "PID-3;CX;;Z\n", "2:11: l'usage « Z » est inconnu ; attendu : R, RE, O")]
    [TestCase("usage", Usage + "PID-3\n", "2:1: « PID-3 » n'a pas de type et n'étend aucune ligne")]
    [TestCase("usage", Usage + "PID-3;\"CX\"; long ;R\n", "2:12: longueur « long » : un nombre est attendu")]
    [TestCase("usage", Usage + "\nPID-3;CX;250;R;1-2\n", "3:16: la cardinalité « 1-2 » n'est pas de la forme 0..1 ou 1..*")]
    [TestCase("usage", Usage + "@extends;../ailleurs.csv\n", "2:10: « ../ailleurs.csv » sort du dossier du jeu de règles")]
    [TestCase("usage", Usage + "@codes;/etc/passwd\n", "2:8: « /etc/passwd » sort du dossier du jeu de règles")]
    [TestCase("usage", Usage + "@takes;t.csv;PID\n", "2:1: « t.csv » : cette table s'étend elle-même (@extends, @takes)")]
    [TestCase("usage", Usage + "@takes;base.csv;PID PV9\n", "2:17: « PV9 » n'est ni un segment ni un type de « base.csv »")]
    [TestCase("usage", Usage + "PID-3;CX;250;R;1..*;;un texte ; un autre;nom\n", "2:42: une cellule de trop : « nom » ; une valeur qui contient un point-virgule se met entre guillemets")]
    [TestCase("usage", Usage + "PID-3;CX;250;R;1..*;;\"un texte;nom\n", "2:22: un guillemet n'est pas refermé sur sa ligne")]
    [TestCase("codes", "x\n", "1:1: la première ligne doit être « table;code;status;source »")]
    [TestCase("codes", Codes + "0001;;close;S\n", "2:7: la table « 0001 » se déclare une fois, « fermee » ou « ouverte »")]
    [TestCase("codes", Codes + "0001;;fermee;S\n0001;;fermee;S\n", "3:7: la table « 0001 » se déclare une fois")]
    [TestCase("codes", Codes + "0001;F;;S\n", "2:6: le code « F » de la table « 0001 » est répété, d'un statut inconnu, ou sa table n'est pas déclarée avant lui")]
    [TestCase("codes", Codes + "0001;;fermee;S\n0001;F;;S\n0001;F;;S\n", "4:6: le code « F »")]
    [TestCase("structures", Structures + "ADT^A01;ADT_A01;MSH (;S\n", "2:17: la structure de « ADT^A01 » est mal écrite : MSH (")]
    [TestCase("structures", Structures + "ACK;ACK;MSH MSA;S\nACK;ACK;MSH MSA;S\n", "3:1: la structure de « ACK » est donnée deux fois")]
    [TestCase("coherence", Coherence + "COH-1;grave;EX;S;E\n", "2:7: la gravité « grave » est inconnue ; attendu : error, warning ou information")]
    [TestCase("coherence", Coherence + "COH-9;error;EX;S;E\n", "2:1: la règle « COH-9 » n'est pas de celles que ce validateur sait vérifier : COH-1")]
    [TestCase("coherence", Coherence + "COH-1;error;;S;E\n", "2:1: la règle « COH-1 » donne une exigence, une source et un énoncé")]
    [TestCase("coherence", Coherence + "COH-1;error;EX;S;E\nCOH-1;error;EX;S;E\n", "3:1: la règle « COH-1 » est donnée deux fois")]
    public void A_wrong_cell_is_one_line_at_its_place(string kind, string text, string told)
    {
        var folder = Directory.CreateTempSubdirectory("testplans-tables-").FullName;
        try
        {
            var file = Path.Combine(folder, "t.csv");
            File.WriteAllText(file, text);
            File.WriteAllText(Path.Combine(folder, "base.csv"), Usage + "PID-1;SI\n");
            File.WriteAllText(Path.Combine(folder, "usage.csv"), Usage + $"@{kind};t.csv\n");
            var fault = Assert.Throws<UnusablePackException>(() =>
            {
                if (kind == "coherence")
                {
                    CoherenceRules.Read(file, ["COH-1"]);
                }
                else
                {
                    UsageTableReader.Read(kind == "usage" ? file : Path.Combine(folder, "usage.csv"));
                }
            });
            Assert.That(fault!.Message, Does.StartWith($"{file}:{told}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
