using System.Diagnostics;
using TestPlans.Formats.Json;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Tests;

/// <summary>What is not an ordinary file is never opened: it could keep us for ever.</summary>
internal sealed class RegularFileTests
{
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("testplans-formats-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Ordinary_files_empty_ones_links_to_them_and_absent_ones_have_no_problem()
    {
        var file = Path.Combine(_folder, "a.xml");
        File.WriteAllText(file, "<a/>");
        var empty = Path.Combine(_folder, "vide.xml");
        File.WriteAllText(empty, "");
        Assert.That(RegularFile.Problem(file), Is.Null);
        Assert.That(RegularFile.Problem(empty), Is.Null);
        Assert.That(RegularFile.Problem(Path.Combine(_folder, "absent.xml")), Is.Null);
        if (!OperatingSystem.IsWindows())
        {
            var link = Path.Combine(_folder, "lien.xml");
            File.CreateSymbolicLink(link, empty);
            Assert.That(RegularFile.Problem(link), Is.Null);
        }
    }

    [Test]
    public void A_folder_is_said_to_be_one() => Assert.That(RegularFile.Problem(_folder), Does.Contain("dossier"));

    [Test]
    public void Pipes_devices_and_links_to_them_are_refused_without_waiting()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("SAUTÉ : tubes nommés et périphériques sont ceux d'Unix.");
        }

        var pipe = Path.Combine(_folder, "tube.xml");
        using (var made = Process.Start(new ProcessStartInfo("mkfifo", [pipe]) { UseShellExecute = false })!)
        {
            made.WaitForExit();
        }

        var link = Path.Combine(_folder, "lien.xml");
        File.CreateSymbolicLink(link, pipe);
        var cut = Path.Combine(_folder, "rompu.xml");
        File.CreateSymbolicLink(cut, Path.Combine(_folder, "absent"));
        Assert.That(RegularFile.Problem(cut), Is.EqualTo($"Ce lien est rompu : « {Path.Combine(_folder, "absent")} » n’existe pas."));
        Assert.That(SafeXml.ReadFile(cut).Fault!.Message, Does.Contain("rompu"));
        Assert.That(Assert.Throws<JsonFileException>(() => JsonFile.Load(cut))!.Message, Does.Contain("rompu"));
        foreach (var path in new[] { pipe, link, "/dev/zero", "/dev/null" })
        {
            Assert.That(RegularFile.Problem(path), Does.Contain("pas un fichier ordinaire"), path);
        }

        Assert.That(SafeXml.ReadFile(pipe).Fault!.Message, Does.Contain("pas un fichier ordinaire"));
        Assert.That(Assert.Throws<JsonFileException>(() => JsonFile.Load(pipe))!.Message, Does.Contain("pas un fichier ordinaire"));
    }
}
