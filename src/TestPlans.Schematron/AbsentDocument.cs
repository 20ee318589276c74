namespace TestPlans.Schematron;

/// <summary>A value set, or another document, that rules name and that cannot be read: absent, empty, or no XML.</summary>
/// <param name="Uri">As the rules write it.</param>
/// <param name="Path">Where it is looked for: the absolute path.</param>
/// <param name="Place">The same path below the folder that confines the rules, with <c>/</c>.</param>
/// <param name="Readers">The assertions that cannot be judged rightly without it, in order.</param>
public sealed record AbsentDocument(string Uri, string Path, string Place, IReadOnlyList<AssertionInfo> Readers);
