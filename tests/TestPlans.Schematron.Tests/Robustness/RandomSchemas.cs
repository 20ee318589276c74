using System.Security;
using System.Text;

namespace TestPlans.Schematron.Tests.Robustness;

/// <summary>Schemas of up to 4 KB that are nearly right: parts of every kind in any order, then, once in three, broken bytes.</summary>
internal static class RandomSchemas
{
    /// <summary>What the schemas may include, beside themselves and what is absent.</summary>
    public const string Included = "<pattern xmlns='http://purl.oclc.org/dsdl/schematron' id='i'><rule id='r' abstract='true' context='b'><assert test='1'/></rule><include href='schema.sch'/></pattern>";

    private static readonly string[] Parts = ["pattern", "rule", "assert", "let", "phase", "active", "ns", "extends", "title", "diagnostics", "param", "value-of"];

    public static byte[] Next(Random random, Func<Random, string> expression)
    {
        var text = new StringBuilder("<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' queryBinding='xslt2'");
        text.Append(random.Next(6) == 0 ? " defaultPhase='ph'>" : ">");
        for (var parts = random.Next(1, 6); parts > 0; parts--)
        {
            text.Append(Part(random, SecurityElement.Escape(expression(random))!));
        }

        var bytes = Encoding.UTF8.GetBytes(text.Append("</schema>").ToString());
        return random.Next(3) == 0 ? Broken(random, bytes) : bytes.Length > 4_096 ? bytes[..4_096] : bytes;
    }

    private static string Part(Random random, string expression) => random.Next(14) switch
    {
        0 => $"<let name='v' value='{expression}'/>",
        1 => $"<include href='{(random.Next(3) switch { 0 => "schema.sch", 1 => "autre.sch", _ => "absent.sch#r" })}'/>",
        2 => $"<pattern id='p' abstract='true'><rule context='$c'><assert test='{expression}'/></rule></pattern><pattern is-a='p'><param name='c' value='{(random.Next(2) == 0 ? "b" : expression)}'/></pattern>",
        3 => $"<pattern><rule abstract='true' id='r'><extends rule='r'/></rule><rule context='b'><extends rule='r'/><report test='{expression}'/></rule></pattern>",
        4 => $"<phase id='ph'><active pattern='p'/><let name='v' value='{expression}'/></phase><pattern id='p'><rule context='{expression}'><assert test='1'>m</assert></rule></pattern>",
        5 => $"<ns prefix='{(random.Next(2) == 0 ? "p" : string.Empty)}' uri='urn:p'/>",
        6 => $"<pattern documents='{expression}'><rule context='*'><assert test='1'/></rule></pattern>",
        7 => $"<pattern><rule context='b'><extends href='{(random.Next(2) == 0 ? "autre.sch#r" : "#r")}'/></rule></pattern>",
        8 => $"<xsl:key name='k' match='b' use='{expression}'/><pattern><rule context='a'><assert test='key(&quot;k&quot;,1)'/></rule></pattern>",
        9 => $"<diagnostics><diagnostic id='d'><value-of select='{expression}'/><emph>e</emph></diagnostic></diagnostics><pattern><rule context='b'><assert test='0' diagnostics='d e' subject='{expression}'/></rule></pattern>",
        10 => $"<{Parts[random.Next(Parts.Length)]} id='{random.Next(3)}'><{Parts[random.Next(Parts.Length)]} test='{expression}'/></{Parts[0]}>",
        11 => $"<pattern><let name='t'><tree>{random.Next(9)}</tree></let><rule context='a'><assert test='$t{expression}'/></rule></pattern>",
        12 => $"<pattern id='p'><{Parts[random.Next(Parts.Length)]} name='w' rule='r' pattern='p' prefix='q' uri='u' context='{expression}' value='1'/></pattern>",
        _ => $"<pattern><let name='v' value='1'/><rule context='a'><let name='w' value='{expression}'/><assert test='$w'><value-of select='{expression}'/></assert></rule></pattern>",
    };

    private static byte[] Broken(Random random, byte[] bytes)
    {
        for (var edits = random.Next(1, 5); edits > 0 && bytes.Length > 1; edits--)
        {
            var place = random.Next(bytes.Length);
            bytes = random.Next(4) switch
            {
                0 => [.. bytes[..place], (byte)random.Next(256), .. bytes[(place + 1)..]],
                1 => [.. bytes[..place], .. bytes[Math.Min(bytes.Length - 1, place + random.Next(20))..]],
                2 => [.. bytes[..place], (byte)"<>&'/=[]($"[random.Next(10)], .. bytes[place..]],
                _ => [.. bytes[..place], .. bytes[(place / 2)..]],
            };
        }

        return bytes.Length > 4_096 ? bytes[..4_096] : bytes;
    }
}
