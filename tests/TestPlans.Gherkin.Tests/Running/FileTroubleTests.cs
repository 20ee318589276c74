namespace TestPlans.Gherkin.Tests.Running;

/// <summary>What the platform says of files is not in French: reports say it with the path and the remedy.</summary>
internal sealed class FileTroubleTests
{
    [Test]
    public void A_folder_taken_away_is_told_in_French_with_its_path()
    {
        var path = Path.Combine(Path.GetTempPath(), "testplans-absent", "fichier.xml");
        var said = StepResults.Say(Assert.Catch(() => File.ReadAllBytes(path))!);
        Assert.That(said, Does.Contain("introuvable").And.Contain(path).And.Contain("systeme.json").And.Not.Contain("Exception").And.Not.Contain("Could not"));
    }

    [Test]
    public void Another_fault_of_the_tool_still_names_its_kind() =>
        Assert.That(StepResults.Say(new InvalidOperationException("x")), Is.EqualTo("InvalidOperationException : x"));

    [Test]
    public void A_refused_access_and_a_full_disk_say_what_to_look_at()
    {
        Assert.That(StepResults.Say(new UnauthorizedAccessException("Access to the path '/a/b' is denied.")), Does.StartWith("accès refusé (« /a/b »)"));
        Assert.That(StepResults.Say(new IOException("No space left on device")), Does.StartWith("lecture ou écriture impossible :"));
    }
}
