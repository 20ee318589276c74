namespace TestPlans.Steps.Documents;

/// <summary>The body of a level 1 document.</summary>
[Binding]
public sealed class BodySteps(DocumentReading reading)
{
    /// <summary>The body is one PDF file that can be taken out and opened: its announced type, its base64 and its signature agree.</summary>
    [Then("le corps du document est un fichier PDF lisible")]
    [Example("le corps du document est un fichier PDF lisible")]
    public void IsReadablePdf()
    {
        var body = reading.Current.NonXmlBody
            ?? throw new JudgementException("le document n'a pas de corps non structuré", reading.Current.Sections.Count > 0 ? "un corps structuré" : "aucun corps", "nonXMLBody", reading.Place("component"));
        var where = reading.Place("component", "nonXMLBody", "text");
        if (body.MediaType != "application/pdf")
        {
            throw new JudgementException("le corps n'est pas annoncé comme un PDF", body.MediaType ?? "absent", "application/pdf", where);
        }

        var file = body.Decode() ?? throw new JudgementException("le corps annonce du base64 et n'en est pas", place: where);
        // ISO 32000-1 §7.5.2 and §7.5.5: a file begins with %PDF- and ends with %%EOF (readers accept trailing bytes up to 1024).
        if (!file.AsSpan().StartsWith("%PDF-"u8) || file.AsSpan(Math.Max(0, file.Length - 1024)).LastIndexOf("%%EOF"u8) < 0)
        {
            throw new JudgementException("le fichier contenu dans le corps n'est pas un PDF complet", $"{file.Length} octets", "un fichier commençant par %PDF- et finissant par %%EOF", where);
        }
    }
}
