using System.Xml;

namespace TestPlans.Schematron.Reports;

/// <summary>Text that may be written in XML: a value quoted in a message may come from anywhere.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var pair = index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]);
            if (!pair && !XmlConvert.IsXmlChar(text[index]))
            {
                return string.Concat(text.EnumerateRunes().Select(static rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
            }

            index += pair ? 1 : 0;
        }

        return text;
    }
}
