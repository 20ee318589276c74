using TestPlans.Gherkin;

namespace TestPlans.Cli;

/// <summary>Where plans, packs and reports lie: in the checkout that the command is called from, else beside the installed tool.</summary>
/// <param name="Root">The folder that holds <c>features/</c> and <c>reports/</c>.</param>
/// <param name="Features">The plans.</param>
/// <param name="OwnPacks">The packs that ship with the tool.</param>
internal sealed record Workplace(string Root, string Features, string OwnPacks)
{
    /// <summary>The folder that the names of features are relative to: <c>features/cda/vsm/creation.feature</c>.</summary>
    public string PlanRoot => Path.GetDirectoryName(Features)!;

    /// <summary>The packs that were imported here. Not tracked by git: what authorities publish is theirs.</summary>
    public string ImportedPacks => Path.Combine(Root, ".testplans", "packs");

    /// <summary>Where runs write.</summary>
    public string Reports => Path.Combine(Root, "reports");

    /// <summary>The name of a file of plans as a person who stands here would write it: one that lies elsewhere than the plans, and below here, from here.</summary>
    /// <param name="name">Its name in evidence (<see cref="PlanSet.NameOf"/>), alone or followed by lines.</param>
    /// <param name="here">Where the person stands; the current folder by default.</param>
    public static string Shown(string name, string? here = null)
    {
        here = Path.TrimEndingDirectorySeparator(here ?? Directory.GetCurrentDirectory()).Replace('\\', '/') + "/";
        return name.StartsWith(here, StringComparison.Ordinal) ? name[here.Length..] : name;
    }

    public static Workplace FromHere() => From(Directory.GetCurrentDirectory());

    public static Workplace From(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            var features = Path.Combine(candidate.FullName, "features");
            // The copy that lies beside the program is for an installed tool: in a checkout it is as old as the last build.
            if (Directory.Exists(features) && Path.TrimEndingDirectorySeparator(candidate.FullName) != Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
            {
                var packs = Path.Combine(candidate.FullName, "src", "packs");
                return new Workplace(candidate.FullName, features, Directory.Exists(packs) ? packs : Installed("packs"));
            }
        }

        return new Workplace(folder, Installed("features"), Installed("packs"));
    }

    private static string Installed(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
