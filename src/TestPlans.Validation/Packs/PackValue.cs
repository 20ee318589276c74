namespace TestPlans.Validation;

/// <summary>One value of <c>pack.json</c>, whose kind is as it must be, with its place.</summary>
/// <param name="Place">Where it begins.</param>
internal sealed record PackValue(PackPlace Place)
{
    /// <summary>The text; <c>true</c> or <c>false</c> of a flag; empty for an object or a list.</summary>
    public string Text { get; init; } = "";

    /// <summary>What a list holds.</summary>
    public IReadOnlyList<PackValue> Items { get; init; } = [];

    /// <summary>The members of an object, in the order written.</summary>
    public IReadOnlyList<PackMember> Members { get; init; } = [];

    /// <summary>The value of a key; null when it is not written.</summary>
    public PackValue? this[string key] => Members.FirstOrDefault(member => member.Key == key)?.Value;

    /// <summary>The members as texts by key; empty when the object itself is absent.</summary>
    public static Dictionary<string, string> Texts(PackValue? value) => value?.Members.ToDictionary(member => member.Key, member => member.Value.Text, StringComparer.Ordinal) ?? [];
}

/// <summary>A member of an object.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Place">Where the key begins.</param>
/// <param name="Value">Its value.</param>
internal sealed record PackMember(string Key, PackPlace Place, PackValue Value);
