namespace TestPlans.Systems;

/// <summary>A role that a system can claim: its key in systeme.json and in tags, its name in sentences, its interface here.</summary>
/// <param name="Key">« createur-contenu »</param>
/// <param name="Label">« créateur de contenu »</param>
/// <param name="Actor">The interface that a driver gives for it.</param>
/// <param name="Short">The short name of the norm: « PDS »; null when it has none.</param>
public sealed record ActorRole(string Key, string Label, Type Actor, string? Short = null)
{
    /// <summary>« créateur de contenu »</summary>
    public static readonly ActorRole ContentCreator = new("createur-contenu", "créateur de contenu", typeof(IContentCreator));

    /// <summary>« consommateur de contenu »</summary>
    public static readonly ActorRole ContentConsumer = new("consommateur-contenu", "consommateur de contenu", typeof(IContentConsumer));

    /// <summary>Patient Demographics Supplier of IHE PAM (ITI-30).</summary>
    public static readonly ActorRole IdentitySupplier = new("fournisseur-identites", "fournisseur d'identités (PDS)", typeof(IIdentitySupplier), "PDS");

    /// <summary>Patient Demographics Consumer of IHE PAM (ITI-30).</summary>
    public static readonly ActorRole IdentityConsumer = new("consommateur-identites", "consommateur d'identités (PDC)", typeof(IIdentityConsumer), "PDC");

    /// <summary>Patient Encounter Supplier of IHE PAM (ITI-31).</summary>
    public static readonly ActorRole MovementSupplier = new("fournisseur-mouvements", "fournisseur de mouvements (PES)", typeof(IMovementSupplier), "PES");

    /// <summary>Patient Encounter Consumer of IHE PAM (ITI-31).</summary>
    public static readonly ActorRole MovementConsumer = new("consommateur-mouvements", "consommateur de mouvements (PEC)", typeof(IMovementConsumer), "PEC");

    /// <summary>Sends CDA documents in HL7 v2 messages (CI-SIS, transmission de documents CDA en HL7v2).</summary>
    public static readonly ActorRole DocumentSupplier = new("createur-documents-hl7", "créateur de documents (HL7 v2)", typeof(IDocumentSupplier), "CREATEUR");

    /// <summary>Receives CDA documents in HL7 v2 messages (CI-SIS, transmission de documents CDA en HL7v2).</summary>
    public static readonly ActorRole DocumentManager = new("gestionnaire-documents-hl7", "gestionnaire de documents (HL7 v2)", typeof(IDocumentManager), "GESTIONNAIRE");

    /// <summary>Every role that plans can name.</summary>
    public static IReadOnlyList<ActorRole> All { get; } =
    [
        ContentCreator, ContentConsumer,
        IdentitySupplier, IdentityConsumer, MovementSupplier, MovementConsumer, DocumentSupplier, DocumentManager,
    ];

    /// <summary>Whether the system sends messages to our simulator in this role.</summary>
    public bool IsMessageSupplier => typeof(IMessageSupplier).IsAssignableFrom(Actor);

    /// <summary>Whether the system receives messages from our simulator in this role.</summary>
    public bool IsMessageConsumer => typeof(IMessageConsumer).IsAssignableFrom(Actor);

    /// <summary>Finds a role by its key, its name or its short name; case and kind of apostrophe do not matter.</summary>
    /// <param name="name">As a tag, a sentence or an option writes it.</param>
    public static ActorRole? Find(string name) =>
        All.FirstOrDefault(role => Names.Same(role.Key, name) || Names.Same(role.Label, name) || (role.Short is { } known && Names.Same(known, name)));
}
