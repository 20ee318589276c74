using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Lint;

public sealed class LintTests
{
    [TestCase("<set><c/></set>", "value-set-none")]
    [TestCase("", "value-set-empty")]
    [TestCase("<set/>", "value-set-empty")]
    [TestCase("<set>", "value-set-unreadable")]
    [TestCase(null, "value-set-missing")]
    public void A_value_set_is_looked_at(string? content, string code)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
        {
            folder.Write("jdv/sexe.xml", content);
        }

        var found = SchematronLint.Check(folder.Schema("<pattern><rule context='b'><assert test=\"document('jdv/sexe.xml')//c\"/></rule></pattern>"));
        Assert.That(found.Select(static one => one.Code), Is.EqualTo(code == "value-set-none" ? [] : new[] { code }));
    }

    [Test]
    public void The_end_of_a_path_that_is_made_is_no_value_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write("jdv/sexe.xml", "<set><c/></set>");
        Assert.That(SchematronLint.Check(folder.Schema("<let name='p' value=\"'jdv/'\"/><pattern><rule context='b'><assert test=\"doc(concat($p, 'sexe.xml'))//c\"/></rule></pattern>")), Is.Empty);
    }

    [Test]
    public void A_value_set_of_another_case_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("JDV/Sexe.XML", "<set><c/></set>");
        var found = SchematronLint.Check(folder.Schema("<let name='j' value=\"'jdv/sexe.xml'\"/><pattern><rule context='b'><assert test='document($j)//c'/></rule></pattern>"));
        Assert.That(found.Single().Code, Is.EqualTo("value-set-case"));
    }

    [Test]
    public void A_folder_that_is_an_empty_file_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("volets", string.Empty);
        var found = SchematronLint.Check(folder.Schema("<include href='volets/a.sch'/>"));
        Assert.That(found.Select(static one => one.Code), Is.EqualTo(new[] { "include-missing", "nothing-checked" }));
        Assert.That(found[0].Message, Does.Contain("« volets » est un fichier vide"));
    }

    [Test]
    public void Empty_files_of_a_folder_are_listed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("jdv/vide.xml", string.Empty);
        folder.Write("jdv/plein.xml", "<set><c/></set>");
        Assert.That(SchematronLint.CheckValueSets(folder["jdv"]).Select(static one => (one.Code, Path.GetFileName(one.File))), Is.EqualTo(new[] { ("value-set-empty", "vide.xml") }));
    }
}
