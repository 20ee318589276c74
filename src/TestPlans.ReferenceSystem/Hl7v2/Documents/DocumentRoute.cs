namespace TestPlans.ReferenceSystem.Hl7v2.Documents;

/// <summary>Where the manager is asked to take a document, and who must not see it in the DMP.</summary>
/// <param name="ToDmp">Published in the DMP.</param>
/// <param name="ToProfessional">Sent by MSSanté to a professional.</param>
/// <param name="ToPatient">Sent by MSSanté to the patient.</param>
/// <param name="IsHiddenFromProfessionals">In the DMP.</param>
/// <param name="IsHiddenFromPatient">In the DMP.</param>
internal sealed record DocumentRoute(bool ToDmp, bool ToProfessional, bool ToPatient, bool IsHiddenFromProfessionals, bool IsHiddenFromPatient)
{
    /// <summary>From the parameters of the act: destinataires (DMP, professionnel, patient, joined by « + »), masque (professionnels, patient).</summary>
    public static DocumentRoute Of(IReadOnlyDictionary<string, string> parameters)
    {
        var to = parameters.GetValueOrDefault("destinataires", "DMP").Split('+');
        var hidden = parameters.GetValueOrDefault("masque");
        return new DocumentRoute(Has(to, "DMP"), Has(to, "professionnel"), Has(to, "patient"), hidden == "professionnels", hidden == "patient");
    }

    /// <summary>The metadata in the order of the volet. What only a professional receives is not for the patient to see (règles de gestion MSSanté).</summary>
    public IReadOnlyList<(string Code, string Label, bool Value)> Metadata(bool changesConfidentiality) =>
    [
        ("MASQUE_PS", "Masqué aux professionnels de santé", IsHiddenFromProfessionals),
        ("INVISIBLE_PATIENT", "Non visible par le patient", IsHiddenFromPatient || (ToProfessional && !ToPatient)),
        ("INVISIBLE_REP_LEGAUX", "Non visible par les représentants légaux", false),
        ("CONNEXION_SECRETE", "Connexion secrète", false),
        ("MODIF_CONF_CODE", "Modification de la confidentialité", changesConfidentiality),
        ("DESTDMP", "Destinataire DMP", ToDmp),
        ("DESTMSSANTEPS", "Destinataire professionnel par MSSanté", ToProfessional),
        ("DESTMSSANTEPAT", "Destinataire patient par MSSanté", ToPatient),
        ("ACK_RECEPTION", "Accusé de réception", true),
        ("ACK_LECTURE_MSS", "Accusé de lecture MSSanté", ToProfessional || ToPatient),
    ];

    private static bool Has(string[] words, string word) => words.Contains(word, StringComparer.Ordinal);
}
