namespace TestPlans.Validation;

/// <summary>Whose rules a pack holds.</summary>
public enum PackOrigin
{
    /// <summary>Written for this project from the facts of the specifications.</summary>
    Ours,

    /// <summary>Imported from what an authority publishes, and run unchanged: only these give the official verdict.</summary>
    Official,

    /// <summary>Given by whoever runs the command: neither ours nor published by an authority.</summary>
    Other,
}

/// <summary>Whose rules, in words.</summary>
public static class PackOrigins
{
    /// <summary>Said each time a verdict is shown: only official rules give the official verdict.</summary>
    public static string InFrench(this PackOrigin origin) => origin switch
    {
        PackOrigin.Official => "règles officielles",
        PackOrigin.Ours => "règles TestPlans (non officielles)",
        _ => "règles de l'utilisateur (non officielles)",
    };
}

/// <summary>A folder of models, rules and value sets.</summary>
public sealed class Pack
{
    internal Pack(string folder, string id, string version, PackOrigin origin, string title, string source, IReadOnlyDictionary<string, string> namespaces)
    {
        Folder = folder;
        Id = id;
        Version = version;
        Origin = origin;
        Title = title;
        Source = source;
        Namespaces = namespaces;
    }

    /// <summary>A pack of one model, for rules named one by one; it has no lock and is never recognised, only named.</summary>
    /// <param name="folder">The folder that the rules may read.</param>
    /// <param name="title">How reports name them.</param>
    /// <param name="steps">The rule files, relative to the folder.</param>
    public static Model AdHoc(string folder, string title, IReadOnlyList<ModelStep> steps)
    {
        var pack = new Pack(Path.GetFullPath(folder), "regles-nommees", "0", PackOrigin.Other, title, "ligne de commande", new Dictionary<string, string>());
        var model = new Model { Pack = pack, Id = "regles-nommees", Title = title, Standard = "CDA", Steps = steps };
        pack.Models = [model];
        return model;
    }

    /// <summary>The pack's folder, absolute. No rule reads a file outside it.</summary>
    public string Folder { get; }

    /// <summary>Its id, unique in a catalogue: <c>ci-sis-cda</c>.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Whose rules they are.</summary>
    public PackOrigin Origin { get; }

    /// <summary>Its title, in French.</summary>
    public string Title { get; }

    /// <summary>Where the facts or the files come from.</summary>
    public string Source { get; }

    /// <summary>Prefix to namespace, for the <c>detect</c> clauses.</summary>
    public IReadOnlyDictionary<string, string> Namespaces { get; }

    /// <summary>Its models, in the order of <c>pack.json</c>.</summary>
    public IReadOnlyList<Model> Models { get; internal set; } = [];

    /// <summary>The lock's hash, or empty when the pack carries none.</summary>
    public string LockSha256 { get; internal set; } = "";

    /// <summary>What a report says of the pack.</summary>
    public PackReference Reference => new(Id, Version, LockSha256);
}
