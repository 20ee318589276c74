namespace TestPlans.Schematron.Trees;

/// <summary>The names of one document, numbered. Number 0 is the absence of a name.</summary>
internal sealed class TagTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Name> _byName = new(StringComparer.Ordinal);
    private readonly List<Name?> _names = [null];
    private readonly List<string> _prefixes = [string.Empty];

    /// <summary>Names by number. One expanded name is one object.</summary>
    public Name?[] Names => [.. _names];

    public string[] Prefixes => [.. _prefixes];

    public int Count => _names.Count;

    public Name? this[int number] => _names[number];

    public int Of(string prefix, string uri, string local)
    {
        var key = Name.Key(uri, local);
        var tag = string.Concat(prefix, ":", key);
        if (!_numbers.TryGetValue(tag, out var number))
        {
            if (!_byName.TryGetValue(key, out var name))
            {
                _byName[key] = name = Name.OfDocument(uri, local);
            }

            _numbers[tag] = number = _names.Count;
            _names.Add(name);
            _prefixes.Add(prefix);
        }

        return number;
    }
}
