namespace TestPlans.Evidence.Tests;

internal sealed class MaskingTests
{
    [Test]
    public async Task No_file_of_the_run_holds_a_secret()
    {
        using var run = new FictitiousRun();
        var view = await run.PlayAsync(
            """
            # language: fr
            Fonctionnalité: Secrets
              Scénario: Le système parle
                Étant donné le patient de test « s3cr3t-fictif »
                Quand le système donne son mot de passe
                Alors le document est conforme
            """,
            mask: text => text.Replace(FictitiousSteps.Secret, "••••", StringComparison.Ordinal));

        var files = Directory.EnumerateFiles(run.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.That(files, Has.Count.GreaterThan(4));
        foreach (var file in files)
        {
            Assert.That(file, Does.Not.Contain(FictitiousSteps.Secret));
            Assert.That(File.ReadAllText(file), Does.Not.Contain(FictitiousSteps.Secret), file);
        }

        var attachments = view.Scenarios.Single().Steps.SelectMany(step => step.Attachments).ToList();
        Assert.That(attachments.Select(attachment => attachment.Masked), Is.All.True);
        Assert.That(attachments[0].Name, Is.EqualTo("••••.xml"));
    }
}
