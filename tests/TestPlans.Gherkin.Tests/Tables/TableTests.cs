namespace TestPlans.Gherkin.Tests.Tables;

[TestFixture]
internal sealed class TableTests
{
    private enum Severity
    {
        Legere,
        Forte,
    }

    [Test]
    public void A_row_fills_a_class_whatever_the_case_accents_and_spaces_of_the_titles()
    {
        var person = Lying("Nom de naissance|date naissance|Actif|Taille", "TESTMARTIN|12/03/1980|oui|1,65").CreateInstance<Person>();
        Assert.That((person.NomDeNaissance, person.DateNaissance, person.Actif, person.Taille), Is.EqualTo(("TESTMARTIN", new DateOnly(1980, 3, 12), true, 1.65m)));
    }

    [Test]
    public void A_standing_table_fills_the_same_class()
    {
        var person = Lying("Champ|Valeur", "Nom de naissance|TESTMARTIN", "Actif|non").CreateInstance<Person>();
        Assert.That((person.NomDeNaissance, person.Actif, person.Taille), Is.EqualTo(("TESTMARTIN", false, (decimal?)null)));
    }

    [Test]
    public void A_record_is_made_by_its_constructor_and_columns_it_lacks_are_passed_over()
    {
        var drugs = Lying("nom|dose|Sévérité|remarque|codes", "pénicilline|500|forte|x|A1, B2", "aspirine||légère||").CreateSet<Drug>().ToList();
        Assert.That(drugs[0] with { Codes = [] }, Is.EqualTo(new Drug("pénicilline", 500, Severity.Forte, [])));
        Assert.That(drugs[0].Codes, Is.EqualTo(new[] { "A1", "B2" }));
        Assert.That(drugs[1].Dose, Is.Null);
    }

    [Test]
    public void A_cell_that_cannot_be_read_names_its_column()
    {
        var fault = Assert.Throws<BindingException>(() => Lying("nom|dose", "aspirine|beaucoup").CreateInstance<Drug>());
        Assert.That(fault!.Message, Is.EqualTo("colonne « dose » : « beaucoup » n'est pas une valeur de type Int32."));
    }

    [TestCase("1,234", 1.234)]
    [TestCase("1.5E+3", 1500)]
    [TestCase("-3", -3)]
    public void Numbers_are_read_as_norms_and_the_French_write_them_and_thousands_are_never_grouped(string cell, double expected) =>
        Assert.That(Row(cell).GetDouble("x"), Is.EqualTo(expected));

    [Test]
    public void A_whole_number_is_not_read_from_a_fraction() => Assert.That(() => Row("1,5").GetInt32("x"), Throws.TypeOf<BindingException>());

    [Test]
    public void Comparing_a_set_lists_what_is_missing_and_what_is_in_excess()
    {
        Drug[] found = [new("aspirine", 100, Severity.Legere, []), new("morphine", 5, Severity.Forte, [])];
        var table = Lying("nom|dose", "pénicilline|500", "aspirine|100");
        var fault = Assert.Throws<JudgementException>(() => table.CompareToSet(found));
        Assert.That(fault!.Message, Is.EqualTo("Les lignes diffèrent : 1 attendue(s) et absente(s), 1 en trop."));
        Assert.That(fault.Expected, Does.Contain("pénicilline").And.Not.Contain("aspirine"));
        Assert.That(fault.Found, Does.Contain("morphine").And.Not.Contain("aspirine"));
    }

    [Test]
    public void Order_counts_only_when_asked()
    {
        Drug[] found = [new("a", 1, Severity.Forte, []), new("b", 2, Severity.Forte, [])];
        var table = Lying("nom|dose", "b|2", "a|1");
        Assert.DoesNotThrow(() => table.CompareToSet(found));
        Assert.Throws<JudgementException>(() => table.CompareToSet(found, sequentialEquality: true));
        Assert.DoesNotThrow(() => table.CompareToSet(found.Reverse(), sequentialEquality: true));
    }

    [Test]
    public void Comparing_an_instance_names_each_difference()
    {
        var fault = Assert.Throws<JudgementException>(() => Lying("nom|dose", "a|1").CompareToInstance(new Drug("a", 2, Severity.Forte, [])));
        Assert.That(fault!.Message, Is.EqualTo("Des valeurs diffèrent : dose attendu « 1 », trouvé « 2 »."));
        Assert.DoesNotThrow(() => Lying("nom|dose", "a|2").CompareToInstance(new Drug("a", 2, Severity.Forte, [])));
    }

    [Test]
    public void A_column_that_names_nothing_is_a_fault_of_the_table_and_judges_nothing() =>
        Assert.That(() => Lying("nom|couleur", "a|x").CompareToInstance(new Drug("a", 2, Severity.Forte, [])), Throws.TypeOf<BindingException>().With.Message.Contains("couleur"));

    [Test]
    public void An_alias_gives_a_member_another_title() =>
        Assert.That(Lying("Prénom(s)", "Jeanne").CreateInstance<Person>().Prenoms, Is.EqualTo("Jeanne"));

    [Test]
    public void A_table_is_found_in_a_set_and_filled_into_an_object()
    {
        Drug[] found = [new("a", 1, Severity.Forte, []), new("b", 2, Severity.Forte, [])];
        Assert.That(Lying("nom", "b").FindInSet(found), Is.SameAs(found[1]));
        Assert.That(Lying("nom", "c").FindInSet(found), Is.Null);
        var person = new Person { NomDeNaissance = "A" };
        Lying("Actif", "vrai").FillInstance(person);
        Assert.That((person.NomDeNaissance, person.Actif), Is.EqualTo(("A", true)));
    }

    [Test]
    public void A_row_of_the_wrong_length_and_an_unknown_column_are_refused()
    {
        var table = new DataTable("a", "b");
        Assert.Throws<ArgumentException>(() => table.AddRow("1"));
        table.AddRow(new Dictionary<string, string> { ["b"] = "2" });
        Assert.That(table.Rows[0].Values, Is.EqualTo(new[] { "", "2" }));
        Assert.That(Assert.Throws<ArgumentException>(() => _ = table.Rows[0]["c"])!.Message, Does.Contain("a, b"));
        table.RenameColumn("a", "c");
        Assert.That(table.ToString(), Is.EqualTo("| c | b |\n|   | 2 |"));
    }

    private static DataTableRow Row(string cell) => Lying("x", cell).Rows[0];

    private static DataTable Lying(string header, params string[] rows)
    {
        var table = new DataTable(header.Split('|'));
        foreach (var row in rows)
        {
            table.AddRow(row.Split('|'));
        }

        return table;
    }

    private sealed class Person
    {
        public string NomDeNaissance { get; set; } = string.Empty;

        [TableAliases(@"Prénom\(s\)")]
        public string? Prenoms { get; set; }

        public DateOnly DateNaissance { get; set; }

        public bool Actif { get; set; }

        public decimal? Taille { get; set; }
    }

    private sealed record Drug(string Nom, int? Dose, Severity Severite, string[] Codes);
}
