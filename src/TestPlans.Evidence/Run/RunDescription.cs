using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What identifies a run, so that a reviewer who was not there knows what was tested, with what, by whom.
/// Travels as a run-level attachment of <see cref="RunDescriptionJson.MediaType"/> right after <c>testRunStarted</c>.</summary>
public sealed record RunDescription
{
    /// <summary>The system under test.</summary>
    public required TestedSystem System { get; init; }

    /// <summary>The person who operated, as they gave their name; empty when nobody did (a build agent).</summary>
    public string Operator { get; init; } = "";

    /// <summary>The version of TestPlans.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>SHA-256 over the feature files and their test cases, 64 lower-case hexadecimal digits: the same plan has the same hash.</summary>
    public string PlanSha256 { get; init; } = "";

    /// <summary>The rule packs in use, in order of preference.</summary>
    public IReadOnlyList<PackDescription> Packs { get; init; } = [];

    /// <summary>The roles that the system claims, and the driver that reaches each.</summary>
    public IReadOnlyList<TestedRole> Roles { get; init; } = [];

    /// <summary>The seed of chance; null when nothing was drawn.</summary>
    public int? Seed { get; init; }

    /// <summary>What was selected among the plans.</summary>
    public SelectionDescription Selection { get; init; } = new([], "");

    /// <summary>The command line that started the run, without secrets.</summary>
    public string Command { get; init; } = "";
}

/// <summary>The system under test, as <c>systeme.json</c> names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, as the vendor writes it.</param>
/// <param name="Vendor">Its vendor; empty when not told.</param>
public sealed record TestedSystem(string Name, string Version, string Vendor);

/// <summary>A rule pack in use.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Origin">Whose rules they are: only official rules give the official verdict.</param>
/// <param name="LockSha256">SHA-256 over its lock; empty when it carries none.</param>
/// <param name="Title">Its title, in French.</param>
public sealed record PackDescription(string Id, string Version, PackOrigin Origin, string LockSha256, string Title)
{
    /// <summary>Describes a pack.</summary>
    public static PackDescription Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new PackDescription(pack.Id, pack.Version, pack.Origin, pack.LockSha256, pack.Title);
    }
}

/// <summary>A role that the system claims.</summary>
/// <param name="Role">The role, as plans tag it: <c>createur-contenu</c>.</param>
/// <param name="Driver">How it is reached: <c>dossier</c>, <c>commande</c>, <c>manuel</c>, <c>reference</c>…</param>
/// <param name="System">Which system plays it, when several do; null for the system of the run.</param>
public sealed record TestedRole(string Role, string Driver, string? System = null);

/// <summary>What was selected among the plans.</summary>
/// <param name="Paths">The paths given, or empty for all.</param>
/// <param name="Tags">The tag expression, or empty.</param>
public sealed record SelectionDescription(IReadOnlyList<string> Paths, string Tags)
{
    /// <summary>The systems named, each <c>[ROLE=]systeme.json</c>; empty for the embedded reference system.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>The defect switched on in the embedded reference system; null without one.</summary>
    public string? Defect { get; init; }
}
