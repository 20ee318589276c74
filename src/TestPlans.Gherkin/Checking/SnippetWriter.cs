using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Writes the C# method that an unknown sentence asks for, ready to paste.</summary>
internal static class SnippetWriter
{
    public static string Write(StepLibrary library, Messages.PickleStep step)
    {
        var (expression, parameters) = Generalise(library.ParameterTypes, Typography.Normalize(step.Text));
        if (step.Argument?.DataTable is not null)
        {
            parameters.Add("DataTable tableau");
        }

        if (step.Argument?.DocString is not null)
        {
            parameters.Add("string texte");
        }

        var (attribute, kind) = step.Type switch
        {
            Messages.PickleStepType.ACTION => ("When", StepKind.Transaction),
            Messages.PickleStepType.OUTCOME => ("Then", StepKind.Validation),
            _ => ("Given", StepKind.Contexte),
        };
        // Documented and static, so that it compiles where both are asked for: analysers refuse an instance method that needs no instance.
        return $$"""
            /// <summary>À écrire.</summary>
            [{{attribute}}({{Literal(expression)}})]
            [StepKind(StepKind.{{kind}})]
            [Example({{Literal(step.Text)}})]
            public static Task {{Name(expression)}}({{string.Join(", ", parameters)}})
            {
                throw new PendingStepException();
            }
            """.ReplaceLineEndings("\n");
    }

    /// <summary>Puts parameter types where values stand, leftmost first, the longest where two begin together.</summary>
    private static (string Expression, List<string> Parameters) Generalise(ParameterTypes types, string text)
    {
        var candidates = types.All.Where(type => type.UseForSnippets).Select(type => (Type: type, Regex: Whole(type))).ToList();
        var (expression, parameters, at) = (new StringBuilder(), new List<string>(), 0);
        while (candidates.Select(candidate => (candidate.Type, Match: FirstIn(candidate.Regex, text, at))).Where(found => found.Match.Success)
            .OrderBy(found => found.Match.Index).ThenByDescending(found => found.Match.Length).ThenBy(found => found.Type.Name == "guillemets").FirstOrDefault() is { Type: { } type, Match: { } match })
        {
            expression.Append(Escape(text[at..match.Index])).Append('{').Append(type.Name).Append('}');
            parameters.Add(FormattableString.Invariant($"{type.CSharpType} {Word(type.Name)}{parameters.Count + 1}"));
            at = match.Index + match.Length;
        }

        return (expression.Append(Escape(text[at..])).ToString(), parameters);
    }

    private static Match FirstIn(Regex regex, string text, int at)
    {
        var match = regex.Match(text, at);
        // The official pattern of {float} also accepts nothing at all, before any digit.
        while (match is { Success: true, Length: 0 })
        {
            match = match.NextMatch();
        }

        return match;
    }

    private static Regex Whole(ParameterType type) =>
        new($@"(?<![\p{{L}}\p{{N}}]){type.Group}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, RegularSentence.Patience);

    private static string Escape(string text) => Regex.Replace(text, @"[\\/(){}]", @"\$0", RegexOptions.CultureInvariant, RegularSentence.Patience);

    private static string Literal(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Name(string expression)
    {
        var words = Regex.Split(Regex.Replace(expression, @"\{[^}]*\}", " ", RegexOptions.CultureInvariant, RegularSentence.Patience), @"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant, RegularSentence.Patience)
            .Where(word => word.Length > 0).Take(8).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]);
        var name = string.Concat(words);
        return name.Length == 0 || char.IsDigit(name[0]) ? "Pas" + name : name;
    }

    private static string Word(string name) => name switch
    {
        "guillemets" or "string" => "valeur",
        "int" or "float" => "nombre",
        _ => name,
    };
}
