using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Literals that a simple type takes, the first being the sample, and literals that it refuses.</summary>
internal sealed record Literal(string[] Good, string[] Bad);

internal static class Literals
{
    private static readonly string[] Nowhere = ["OUPS", "", "deux mots"];

    private static readonly Dictionary<string, Literal> Known = new()
    {
        ["bl"] = new(["true", "false", " true "], ["1", "TRUE", "", "vrai"]),
        ["bn"] = new(["true", "false"], ["0", "oui", ""]),
        ["bin"] = new(["AAAA", "AA==", "AA AA"], ["*", "AAA"]),
        ["st"] = new(["texte", " "], [""]),
        ["cs"] = new(["code", " code "], ["deux mots", ""]),
        ["uid"] = new(["1.2.250.1", "2", "2f1c1d3e-0000-0000-0000-00000000abcd", "ABC-1"], ["1.02", "3.1", "1.2.", "1_2", "-A", ""]),
        ["oid"] = new(["1.2.250.1", "0"], ["1.02", "A", ""]),
        ["url"] = new(["tel:+33.1", "http://...", "#a", "a b", "mailto:é@x.fr", ""], ["a%zz", ":a", "1a:b", "//", "a:", "a#b#c", "http://[x"]),
        ["ts"] = new(["20240102", "2", "20240102101112.345+0100", "202401021011-05"], ["2024-01-02", "", "20240102101112.", "2024+0100", " 2024"]),
        ["int"] = new(["1", "-1", "+1", "01", " 7 ", "123456789012345678901234567890"], ["1.5", "", "un", "+-1", "+", "1 2"]),
        ["real"] = new(["1.5", "1e3", "INF", "-INF", "NaN", "-1", ".5", "1.", "-.5E-07", "1.e3", "123456789012345678901234567890.5"], ["+INF", "Infinity", "0x1", ".", "e3", ".e3", "1e", "1e1.5", "--1", "-NaN", "un", "", "1,5", "1 5"]),
        ["probability"] = new(["0.5", "0", "1"], ["1.1", "-0.1", "", "NaN", "INF", "Infinity"]),
        ["int_pos"] = new(["1", "20", "+010"], ["0", "-1", "1.5", "00", "-0"]),
        ["list_int"] = new(["1 2 3", "1", ""], ["1,2", "a"]),
        ["xs:string"] = new(["texte", ""], []),
        ["xs:boolean"] = new(["true", "1", "0"], ["oui", "", "TRUE"]),
        ["xs:NMTOKEN"] = new(["fr-FR"], ["deux mots", ""]),
        ["xs:NMTOKENS"] = new(["Bold", "Bold xIndent"], ["", "a/b"]),
        ["xs:IDREF"] = new([Hosts.Anchor], ["absente", "", "1"]),
        ["xs:IDREFS"] = new([Hosts.Anchor, $"{Hosts.Anchor} {Hosts.Anchor}"], ["absente", "", $"{Hosts.Anchor} absente"]),
        ["xs:ID"] = new(["unique"], [Hosts.Anchor, "1a", "", "deux mots"]),
    };

    public static Literal Of(Target target, Model model)
    {
        if (Known.TryGetValue(target.Prefix == "xs" ? $"xs:{target.XsdName}" : target.XsdName, out var known))
        {
            return known;
        }

        var simple = target.Simple ?? throw new ArgumentException($"No literal is known for {target.Key}.", nameof(target));
        if (simple.How == "list of")
        {
            var codes = model.Simple(simple.Of)!.Codes;
            return new Literal([codes[0], $"{codes[0]} {codes[^1]}", ""], ["OUPS", $"{codes[0]} OUPS"]);
        }

        // A code of HL7 is a token, whose edges are trimmed; those of the laboratory are plain strings.
        var edge = $" {simple.Codes[0]} ";
        return simple.Of == "xs:string" ? new Literal([.. simple.Codes], [.. Nowhere, edge]) : new Literal([.. simple.Codes, edge], Nowhere);
    }
}
