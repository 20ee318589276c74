namespace TestPlans.Systems;

/// <summary>A role that a system can claim: its key in systeme.json and in tags, its name in sentences, its interface here.</summary>
/// <param name="Key">« createur-contenu »</param>
/// <param name="Label">« créateur de contenu »</param>
/// <param name="Actor">The interface that a driver gives for it.</param>
public sealed record ActorRole(string Key, string Label, Type Actor)
{
    /// <summary>« créateur de contenu »</summary>
    public static readonly ActorRole ContentCreator = new("createur-contenu", "créateur de contenu", typeof(IContentCreator));

    /// <summary>« consommateur de contenu »</summary>
    public static readonly ActorRole ContentConsumer = new("consommateur-contenu", "consommateur de contenu", typeof(IContentConsumer));

    /// <summary>Every role that plans can name.</summary>
    public static IReadOnlyList<ActorRole> All { get; } = [ContentCreator, ContentConsumer];

    /// <summary>Finds a role by its key or by its name; case does not matter.</summary>
    /// <param name="keyOrLabel">As a tag or a sentence writes it.</param>
    public static ActorRole? Find(string keyOrLabel) => All.FirstOrDefault(role =>
        string.Equals(role.Key, keyOrLabel, StringComparison.OrdinalIgnoreCase)
        || string.Equals(role.Label, keyOrLabel, StringComparison.OrdinalIgnoreCase));
}
