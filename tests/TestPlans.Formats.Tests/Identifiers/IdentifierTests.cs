using TestPlans.Formats.Identifiers;

namespace TestPlans.Formats.Tests.Identifiers;

/// <summary>Expected answers are numbers published as examples by their authorities, never our own output.</summary>
internal sealed class IdentifierTests
{
    // The key published for a Corsican birth: INSEE's rule counts 2A as 19 and 2B as 18.
    [TestCase("274075176079430")]
    [TestCase("277076322082910")]
    [TestCase("279035121518989")]
    public void Published_matricules_hold(string matricule) => Assert.That(Ins.Check(matricule).Fault, Is.Null);

    [TestCase("276037510669380", "clé")]
    [TestCase("27407517607943", "15 caractères")]
    [TestCase("27407517607943A", "clé")]
    [TestCase("27407A176079430", "Corse")]
    [TestCase("2740751760794٣0", "clé")]
    [TestCase("2740C5176079430", "Corse")]
    public void Wrong_matricules_say_why(string matricule, string word) => Assert.That(Ins.Check(matricule).Fault, Does.Contain(word));

    [TestCase("190102A004123", "190101900412300")]
    [TestCase("190102B004123", "190101800412300")]
    public void Corsican_départements_count_as_19_and_18(string corsican, string continental) =>
        Assert.That(Ins.KeyOf(corsican), Is.EqualTo(Ins.KeyOf(continental[..13])));

    [Test]
    public void A_changed_digit_breaks_the_key()
    {
        const string right = "274075176079430";
        for (var place = 0; place < 15; place++)
        {
            var changed = right.ToCharArray();
            changed[place] = changed[place] == '9' ? '0' : (char)(changed[place] + 1);
            Assert.That(Ins.Check(new string(changed)).IsRight, Is.False, $"place {place + 1}");
        }
    }

    // 79927398713 is the worked example of the formula.
    [TestCase("79927398713", true)]
    [TestCase("79927398710", false)]
    [TestCase("", false)]
    [TestCase("7992739871X", false)]
    public void Luhn_holds_on_its_worked_example(string digits, bool expected) => Assert.That(Luhn.Holds(digits), Is.EqualTo(expected));

    [Test]
    public void The_Luhn_key_makes_the_formula_hold() =>
        Assert.That(Enumerable.Range(0, 1000).Select(n => n.ToString("000000")).All(n => Luhn.Holds(n + Luhn.KeyOf(n))));

    [TestCase("01234567897", null)]
    [TestCase("01234567895", "clé")]
    [TestCase("1234567897", "11 chiffres")]
    public void Rpps_numbers(string number, string? word) => Expect(Professional.CheckRpps(number), word);

    [TestCase("801234567897", null)]
    [TestCase("0763012010", null)]
    [TestCase("3010780914/1234", null)]
    [TestCase("763012010", "commence par")]
    [TestCase("", "commence par")]
    [TestCase("076301201", "ADELI")]
    [TestCase("801234567895", "clé")]
    public void National_identifiers_of_professionals(string identifier, string? word) => Expect(Professional.CheckNational(identifier), word);

    [TestCase("010780914", true)]
    [TestCase("750803447", true)]
    [TestCase("137051849", false)]
    public void Finess_keys(string number, bool holds) => Assert.That(Organisation.FinessKeyHolds(number), Is.EqualTo(holds));

    [TestCase("1010780914", null)]
    [TestCase("2A1078091", "SIREN")]
    [TestCase("12A0001234", null)]
    [TestCase("2552100554", null)]
    [TestCase("355210055400013", null)]
    [TestCase("35521005540001", "14 chiffres")]
    [TestCase("101078091", "FINESS")]
    [TestCase("601078091", "commence par")]
    public void National_identifiers_of_structures(string identifier, string? word) => Expect(Organisation.CheckNational(identifier), word);

    // 35600000000048 is La Poste's head office; its other sites follow the rule of the sum.
    [TestCase("35600000000048", null)]
    [TestCase("35600000049837", null)]
    [TestCase("35600000049838", "clé")]
    [TestCase("55210055400013", null)]
    [TestCase("55210055400014", "clé")]
    public void Siret_numbers(string number, string? word) => Expect(Organisation.CheckSiret(number), word);

    [TestCase("1.2.250.1.213.1.1.1.13", null)]
    [TestCase("2.999.1", null)]
    [TestCase("1.40.1", "inférieur à 40")]
    [TestCase("3.1", "commence par 0")]
    [TestCase("1.02.3", "zéro")]
    [TestCase("1..3", "nombres")]
    [TestCase("1", "nombres")]
    [TestCase("urn:oid:1.2", "nombres")]
    [TestCase("1.2.33333333333333333333333333333333333333333333333333333333333333", "64")]
    public void Object_identifiers(string text, string? word) => Expect(Oid.Check(text), word);

    private static void Expect(CheckResult result, string? word)
    {
        if (word is null)
        {
            Assert.That(result.Fault, Is.Null);
        }
        else
        {
            Assert.That(result.Fault, Does.Contain(word));
        }
    }
}
