using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>The French words by which files name the values of an enumeration.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="what">What a value is, for a complaint: « un statut de venue ».</param>
/// <param name="words">Each value with its word.</param>
internal sealed class WordTable<T>(string what, params IReadOnlyList<(T Value, string Word)> words)
    where T : struct, Enum
{
    /// <summary>The word of a value.</summary>
    public string Of(T value) => words.First(one => EqualityComparer<T>.Default.Equals(one.Value, value)).Word;

    /// <summary>The value that a word names.</summary>
    /// <exception cref="JsonFileException">It is not one of the words, which the complaint lists.</exception>
    public T Read(JsonValue word)
    {
        var text = word.AsText();
        return words.FirstOrDefault(one => one.Word == text) is { Word: not null } known
            ? known.Value
            : throw word.Error($"« {word.Raw} » n’est pas {what} : {string.Join(", ", words.Select(one => one.Word))}");
    }
}
