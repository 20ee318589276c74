using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Where a document is to go, in the words of the trade, and the metadata that ask for it.</summary>
/// <param name="Words">As sentences say it.</param>
/// <param name="To">Parameter destinataires of the act: DMP, professionnel, patient, joined by « + ».</param>
/// <param name="HiddenFrom">Parameter masque of the act: professionnels, patient; null for nobody.</param>
/// <param name="Metadata">What the metadata must say (ANS, Transmission de documents CDA en HL7v2 2.1, règles de gestion).</param>
public sealed record DocumentRouting(string Words, string To, string? HiddenFrom, IReadOnlyList<(string Code, string Value)> Metadata);

/// <summary>The routings by the words of the trade.</summary>
[Binding]
public static class DocumentRoutingParameterTypes
{
    private static readonly DocumentRouting[] All =
    [
        Of("au DMP", "DMP", null, dmp: true, professional: false, patient: false),
        Of("au DMP, masqué aux professionnels", "DMP", "professionnels", dmp: true, professional: false, patient: false),
        Of("au DMP, non visible par le patient", "DMP", "patient", dmp: true, professional: false, patient: false),
        Of("à un professionnel par MSSanté", "professionnel", null, dmp: false, professional: true, patient: false),
        Of("au patient par MSSanté", "patient", null, dmp: false, professional: false, patient: true),
        Of("au DMP, à un professionnel et au patient par MSSanté", "DMP+professionnel+patient", null, dmp: true, professional: true, patient: true),
    ];

    /// <summary>{envoi}: where the document goes.</summary>
    [ParameterType(
        "envoi",
        "au DMP, à un professionnel et au patient par MSSanté", "au DMP, masqué aux professionnels", "au DMP, non visible par le patient",
        "à un professionnel par MSSanté", "au patient par MSSanté", "au DMP")]
    public static DocumentRouting Of(string words) => Array.Find(All, one => one.Words == words) ?? throw new PlanException($"« {words} » n'est pas un envoi connu");

    // What goes by MSSanté to a professional alone is not for the patient to see.
    private static DocumentRouting Of(string words, string to, string? hiddenFrom, bool dmp, bool professional, bool patient) => new(words, to, hiddenFrom,
    [
        ("MASQUE_PS", Word(hiddenFrom == "professionnels")),
        ("INVISIBLE_PATIENT", Word(hiddenFrom == "patient" || (professional && !patient))),
        ("DESTDMP", Word(dmp)),
        ("DESTMSSANTEPS", Word(professional)),
        ("DESTMSSANTEPAT", Word(patient)),
    ]);

    private static string Word(bool value) => value ? "Y" : "N";
}
