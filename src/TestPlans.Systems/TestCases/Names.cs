namespace TestPlans.Systems;

/// <summary>Names in sentences are compared as people read them: case and spaces at the ends do not count.</summary>
internal static class Names
{
    public static T? Find<T>(IReadOnlyDictionary<string, T> named, string name)
        where T : class
    {
        foreach (var (key, value) in named)
        {
            if (Same(key, name))
            {
                return value;
            }
        }

        return null;
    }

    public static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    // Word processors write the apostrophe and the no-break space that nobody types in a JSON key.
    private static string Plain(string text) => text.Trim().Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
