using System.Globalization;
using System.Text;

namespace TestPlans.ReferenceSystem.Writing.Documents;

/// <summary>One page of lines in Helvetica (ISO 32000-1): enough for a reader to open, small enough to read in base64.</summary>
internal static class TinyPdf
{
    public static byte[] Write(IEnumerable<string> lines)
    {
        var shown = string.Concat(lines.Select(line => $"({Escape(line)}) Tj T*\n"));
        var content = $"BT /F1 12 Tf 16 TL 60 780 Td\n{shown}ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        return Assemble(objects);
    }

    // Latin-1 throughout: one character is one byte, so offsets are lengths.
    private static byte[] Assemble(string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Escape(string line)
    {
        var text = new StringBuilder();
        foreach (var c in line.Replace('’', '\'').Replace("œ", "oe", StringComparison.Ordinal).Replace("–", "-", StringComparison.Ordinal))
        {
            text.Append(c switch { '(' or ')' or '\\' => "\\" + c, > '\u00FF' => "?", _ => c.ToString() });
        }

        return text.ToString();
    }
}
