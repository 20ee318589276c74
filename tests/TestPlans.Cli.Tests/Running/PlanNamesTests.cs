using TestPlans.Gherkin;

namespace TestPlans.Cli.Tests.Running;

/// <summary>How a plan is named: to the person who stands somewhere, and in evidence, where the name must last.</summary>
internal sealed class PlanNamesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "plans"));

    [Test]
    public void Below_the_root_a_name_is_relative_and_elsewhere_it_is_whole()
    {
        Assert.That(PlanSet.NameOf(Path.Combine(Root, "features", "cda", "a.feature"), Root), Is.EqualTo("features/cda/a.feature"));
        Assert.That(PlanSet.NameOf(Path.Combine(Root, "..marge", "a.feature"), Root), Is.EqualTo("..marge/a.feature"));
        var elsewhere = Path.GetFullPath(Path.Combine(Root, "..", "autre", "a.feature"));
        Assert.That(PlanSet.NameOf(elsewhere, Root), Is.EqualTo(elsewhere.Replace('\\', '/')));
    }

    [Test]
    public void A_whole_name_is_shown_from_where_the_person_stands()
    {
        var name = PlanSet.NameOf(Path.Combine(Root, "vsm", "a.feature"), Path.Combine(Root, "ailleurs"));
        Assert.That(Workplace.Shown(name + ":12", Root), Is.EqualTo("vsm/a.feature:12"));
        Assert.That(Workplace.Shown(name, Path.Combine(Root, "v")), Is.EqualTo(name));
        Assert.That(Workplace.Shown("features/cda/a.feature", Root), Is.EqualTo("features/cda/a.feature"));
    }

    [Test]
    public async Task A_plan_that_lies_elsewhere_is_checked_run_and_resumed_under_its_whole_name()
    {
        using var shell = new Shell();
        var source = Path.Combine(Shell.Checkout.Features, "cda", "vsm");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            shell.Write("ailleurs/cda/vsm/" + Path.GetRelativePath(source, file), File.ReadAllText(file));
        }

        var name = shell.In("ailleurs/cda/vsm/creation.feature").Replace('\\', '/');
        Assert.That(await shell.RunAsync("check", shell.In("ailleurs")), Is.Zero, shell.Output);
        Assert.That(await shell.RunAsync("run", name + ":12", "--defaut", "vsm-allergie-05", "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain($"          {name}:12").And.Not.Contain("../"));
        foreach (var file in new[] { "synthese.html", "junit.xml", "journal.ndjson" })
        {
            Assert.That(File.ReadAllText(shell.In("campagne/" + file)), Does.Not.Contain("../").And.Contain(name), file);
        }

        Assert.That(await shell.RunAsync("run", name + ":12", "--defaut", "vsm-allergie-05", "--allure", "false", "--resume", shell.In("campagne")), Is.EqualTo(1), shell.Error);
        Assert.That(shell.Output, Does.Contain("1 déjà joué"), "the scenario is known again by its name");
    }
}
