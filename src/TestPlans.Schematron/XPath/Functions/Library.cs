using System.Collections.Frozen;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>All functions, by name and number of arguments.</summary>
internal static class Library
{
    private static readonly FrozenDictionary<(string, int), Function> Known = All().ToFrozenDictionary(static function => (function.Name, function.Parameters.Length));

    public static Function? Find(string name, int arguments)
    {
        if (Known.TryGetValue((name, arguments), out var function))
        {
            return function;
        }

        return name == "concat" && arguments > 2 ? Known[("concat", 2)] : null;
    }

    public static bool Exists(string name) => Known.Keys.Any(key => key.Item1 == name);

    private static IEnumerable<Function> All() =>
    [
        .. StringFunctions.All,
        .. SubstringFunctions.All,
        .. UriFunctions.All,
        .. RegexFunctions.All,
        .. NumberFunctions.All,
        .. AggregateFunctions.All,
        .. SequenceFunctions.All,
        .. NodeFunctions.All,
        .. NameFunctions.All,
        .. DateFunctions.All,
        .. DatePartFunctions.All,
        .. DocumentFunctions.All,
        .. FormatNumber.All,
    ];
}
