using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.Systems;
using SystemDescription = TestPlans.Systems.SystemDescription;

namespace TestPlans.Cli.Preparing;

/// <summary>Gathers what plans ask of whoever prepares a system.</summary>
internal sealed class SheetBuilder(Workplace workplace, SystemDescription? system)
{
    private readonly List<string> _problems = [];

    /// <summary>The sheet of the scenarios selected.</summary>
    public PreparationSheet Build(PlanSet plan, Func<PlannedScenario, bool> isSelected, DateTimeOffset at)
    {
        _problems.AddRange(plan.Errors.Select(error => error.ToString()));
        var folders = plan.Features.Where(feature => feature.Scenarios.Any(isSelected)).GroupBy(FolderOf, StringComparer.Ordinal)
            .Select(folder => (Folder: folder.Key, Volet: VoletOf(folder), Uses: Uses(folder.Key, folder.SelectMany(feature => feature.Scenarios).Where(isSelected))))
            .ToList();
        var labelled = folders.SelectMany(folder => folder.Uses.Select(use => (Use: use, Label: new PreparedScenario(folder.Volet, use.Scenario.Name)))).ToList();
        var wanted = labelled.Where(one => IsWanted(one.Use)).ToList();
        var cards = new PatientCards(workplace.PlanRoot);
        wanted.ForEach(one => cards.Add(one.Use, one.Label));
        return new PreparationSheet
        {
            System = system is null ? null : $"{system.Name} {system.Version}".Trim(),
            Vendor = system?.Vendor,
            At = at,
            ToolVersion = ToolVersion.Current,
            Plans = [.. folders.Select(folder => new PreparedPlan(folder.Folder, folder.Volet, folder.Uses.Count, folder.Uses.Count(use => !IsWanted(use))))],
            Roles = Roles([.. labelled.Select(one => one.Use)]),
            Codes = NamedCodes.Of(wanted.Select(one => (one.Use.Scenario, one.Label))),
            Patients = cards.Cards(),
            Presences = [.. wanted.Select(one => Presence(one.Use, one.Label)).OfType<PreparedPresence>()],
            Problems = _problems,
        };
    }

    private List<PlannedUse> Uses(string folder, IEnumerable<PlannedScenario> scenarios)
    {
        IReadOnlyList<TestPatientFile> patients = [];
        try
        {
            patients = TestPatientFolder.Load(Path.Combine(workplace.PlanRoot, folder, "jeux"));
        }
        catch (UnusableTestPatientException exception)
        {
            _problems.Add(exception.Message);
        }

        var uses = scenarios.Select(scenario => new PlannedUse(scenario, patients)).ToList();
        foreach (var name in uses.SelectMany(use => use.Unknown).Distinct(StringComparer.Ordinal))
        {
            _problems.Add($"{folder} : le patient « {name} » n'a pas de jeu d'essai lisible");
        }

        return uses;
    }

    // What the system does not claim is « sans objet »: nothing is prepared for it.
    private bool IsWanted(PlannedUse use) =>
        system is null || (use.Roles.All(role => Claimed(role) == true) && (use.Role is null || use.Options.All(option => Claimed(use.Role, option) == true)));

    private bool? Claimed(ActorRole role) => system?.Roles.ContainsKey(role.Key);

    private bool? Claimed(ActorRole role, string option) => system is null ? null
        : system.Roles.TryGetValue(role.Key, out var reached) && (reached.Options is null || reached.Options.Contains(option, StringComparer.OrdinalIgnoreCase));

    private IReadOnlyList<PreparedRole> Roles(IReadOnlyList<PlannedUse> uses) =>
    [
        .. from use in uses
           from one in use.Roles
           group use by one into role
           select new PreparedRole(
               role.Key.Label,
               Claimed(role.Key),
               Settings(role.Key),
               [.. role.Where(use => use.Role == role.Key).SelectMany(use => use.Partners).Distinct(StringComparer.Ordinal)],
               [.. role.SelectMany(use => use.Options).Distinct(StringComparer.OrdinalIgnoreCase).Select(option => KeyValuePair.Create(option, Claimed(role.Key, option)))],
               role.Count()),
    ];

    private IReadOnlyList<KeyValuePair<string, string>> Settings(ActorRole role) => system is null
        ? [KeyValuePair.Create("À décrire dans systeme.json", $"« {role.Key} », pilote {string.Join(", ", RoleReach.DriversOf(role).SkipLast(1))} ou {RoleReach.DriversOf(role)[^1]}")]
        : system.Roles.TryGetValue(role.Key, out var reached) ? RoleReach.Of(reached, system.Secrets).Settings : [];

    private PreparedPresence? Presence(PlannedUse use, PreparedScenario label)
    {
        IReadOnlyList<string> gestures = Asks(use.Role) ? use.Gestures : [];
        IReadOnlyList<string> answers = Asks(use.Receiver) ? use.Answers : [];
        return gestures.Count + answers.Count + use.Proofs.Count == 0 ? null
            : new PreparedPresence(label, use.Roles.Count > 0 ? string.Join(", ", use.Roles.Select(role => role.Label)) : "rôle non précisé", gestures, use.Proofs, answers, use.References);
    }

    // Without a description, the sheet says what it may take at most.
    private bool Asks(ActorRole? role) =>
        system is null || role is null || !system.Roles.TryGetValue(role.Key, out var reached) || RoleReach.Of(reached, system.Secrets).AsksOperator;

    private static string FolderOf(PlannedFeature feature) => (Path.GetDirectoryName(feature.Uri) ?? "").Replace('\\', '/');

    private static string VoletOf(IEnumerable<PlannedFeature> features)
    {
        var tags = features.SelectMany(feature => feature.Tags).ToList();
        var volet = Tag("@volet:") ?? features.First().Name;
        return Tag("@version:") is { } version ? $"{volet} {version}" : volet;

        string? Tag(string prefix) => tags.Find(tag => tag.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
    }
}
