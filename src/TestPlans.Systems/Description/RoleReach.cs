using TestPlans.Systems.Drivers;

namespace TestPlans.Systems;

/// <summary>How a role is reached, told to the person who sets the system up.</summary>
/// <param name="Settings">What to set, in French, with its value, secrets masked: « déposer les documents produits dans » and a folder.</param>
/// <param name="AsksOperator">Whether a person is asked to act, or to say what the system did.</param>
public sealed record RoleReach(IReadOnlyList<KeyValuePair<string, string>> Settings, bool AsksOperator)
{
    /// <summary>Reads it off the description of a system.</summary>
    /// <param name="role">A role that the system claims.</param>
    /// <param name="secrets">Hides what came from the environment.</param>
    public static RoleReach Of(RoleDescription role, SecretMask secrets)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(secrets);
        (string? What, string? Value)[] settings = role.Settings switch
        {
            FolderCreatorSettings it => [("Déposer les documents produits dans", it.Output), ("Lire les demandes dans", it.Requests), Delay(it.Delay)],
            FolderConsumerSettings it => [("Prendre les documents du partenaire dans", it.Input), ("Écrire les restitutions dans", it.Restitutions), Delay(it.Delay)],
            MllpSupplierSettings it => [("Envoyer les messages à (MLLP)", it.Listening.ToString()), ("Recevoir les accusés métier sur (MLLP)", it.Returns?.ToString()), ("Lire les demandes dans", it.Requests), Delay(it.Delay)],
            MllpConsumerSettings it => [("Recevoir les messages sur (MLLP)", it.Address.ToString()), ("Envoyer les accusés métier à (MLLP)", it.Listening?.ToString()), ("Lire les demandes d’état dans", it.Requests), ("Rendre les états dans", it.States), Delay(it.Delay)],
            CommandSettings it => [("Programme lancé à chaque acte", it.Program), ("Dossier du programme", it.Folder), Delay(it.Delay)],
            ManualSettings => [("Mode", "manuel : l’opérateur agit, répond et joint les fichiers")],
            ReferenceSettings => [("Mode", "système de référence embarqué : rien à régler")],
            _ => [("Pilote", role.Settings.Driver)],
        };
        return new RoleReach(
            [.. from setting in settings where setting.Value is not null select KeyValuePair.Create(setting.What!, secrets.Apply(setting.Value))],
            role.Settings is not (CommandSettings or ReferenceSettings or FolderCreatorSettings { Requests: not null } or FolderConsumerSettings { Restitutions: not null }
                or MllpSupplierSettings { Requests: not null } or MllpConsumerSettings { States: not null }));
    }

    /// <summary>The words after « pilote » with which systeme.json can describe a role.</summary>
    public static IReadOnlyList<string> DriversOf(ActorRole role) => [.. DriverCatalogue.All.Where(driver => driver is not ReferenceDriver && driver.Plays(role)).Select(driver => driver.Name)];

    private static (string, string?) Delay(TimeSpan delay) => ("Délai accordé", FrenchDuration.Format(delay));
}
