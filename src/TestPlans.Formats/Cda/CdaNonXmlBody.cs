using System.Buffers.Text;
using System.Text;
using System.Xml.Linq;

namespace TestPlans.Formats.Cda;

/// <summary>The body of a CDA level 1 document: one file, usually in base64.</summary>
public sealed class CdaNonXmlBody
{
    private readonly string _text;

    internal CdaNonXmlBody(XElement text)
    {
        MediaType = (string?)text.Attribute("mediaType");
        Representation = (string?)text.Attribute("representation");
        _text = text.Value;
    }

    /// <summary><c>@mediaType</c>, as written.</summary>
    public string? MediaType { get; }

    /// <summary><c>@representation</c>: <c>B64</c> or <c>TXT</c>.</summary>
    public string? Representation { get; }

    /// <summary>The file's bytes; null when the text announces base64 and is not.</summary>
    public byte[]? Decode()
    {
        if (Representation != "B64")
        {
            return Encoding.UTF8.GetBytes(_text);
        }

        return Base64.IsValid(_text) ? Convert.FromBase64String(_text) : null;
    }
}
