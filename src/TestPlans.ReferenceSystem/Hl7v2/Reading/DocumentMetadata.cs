using TestPlans.Formats.Hl7v2;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>
/// The metadata of a message (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2, métadonnées DMP et MSSanté), and what is wrong with them.
/// That the message is then refused follows from « règles de gestion MSSanté » for the combinations; for what is missing, from HL7 2.5, chapter 2.
/// </summary>
internal sealed class DocumentMetadata
{
    /// <summary>OBX-3.3 of a metadata.</summary>
    public const string System = "MetaDMPMSS";

    // In the order of the volet.
    private static readonly string[] Required =
        ["MASQUE_PS", "INVISIBLE_PATIENT", "INVISIBLE_REP_LEGAUX", "CONNEXION_SECRETE", "MODIF_CONF_CODE", "DESTDMP", "DESTMSSANTEPS", "DESTMSSANTEPAT"];

    // The only combinations for a document that goes by MSSanté; what is not named is free.
    private static readonly (string Who, string Combination)[] Allowed =
    [
        ("un professionnel et le patient", "DESTMSSANTEPS=Y DESTMSSANTEPAT=Y MASQUE_PS=N INVISIBLE_PATIENT=N INVISIBLE_REP_LEGAUX=N"),
        ("un professionnel", "DESTMSSANTEPS=Y DESTMSSANTEPAT=N MASQUE_PS=N INVISIBLE_PATIENT=Y INVISIBLE_REP_LEGAUX=N"),
        ("le patient", "DESTMSSANTEPS=N DESTMSSANTEPAT=Y INVISIBLE_PATIENT=N CONNEXION_SECRETE=N DESTDMP=N"),
    ];

    private readonly Dictionary<string, Er7Value> _values = new(StringComparer.Ordinal);
    private readonly Er7Error? _unreadable;

    public DocumentMetadata(Er7Message message)
    {
        foreach (var obx in message.AllSegments("OBX").Where(obx => obx.Field(3).Component(3).Is(System)))
        {
            var (code, value) = (obx.Field(3).Component(1).Text, obx.Field(5).Component(1));
            if (!_values.TryAdd(code, value))
            {
                _unreadable ??= new Er7Error("198", obx.Field(3).Path, $"la métadonnée {code} est donnée deux fois");
            }
            else if (Required.Contains(code, StringComparer.Ordinal) && !value.Is("Y") && !value.Is("N"))
            {
                _unreadable ??= new Er7Error("103", value.Path, $"la métadonnée {code} vaut Y ou N, non « {value.Text} »");
            }
        }
    }

    /// <summary>What is wrong with them; null when nothing is.</summary>
    /// <param name="before">How many OBX come before the first metadata.</param>
    public Er7Error? Fault(int before) => Missing(before) ?? _unreadable ?? Forbidden();

    /// <summary>The ones of these that are Y.</summary>
    public IEnumerable<string> Among(IEnumerable<string> codes) => codes.Where(Is);

    /// <summary>Whether the document is to go there: a word of <see cref="TestPlans.Systems.KeptDocument.KnownDiffusions"/>.</summary>
    public bool Goes(string diffusion) => Is(diffusion switch { "DMP" => "DESTDMP", "MSSANTE-PS" => "DESTMSSANTEPS", _ => "DESTMSSANTEPAT" });

    private bool Is(string code) => _values.TryGetValue(code, out var value) && value.Is("Y");

    /// <summary>Whether the same document is sent again for the sake of who may see it.</summary>
    public bool ChangesConfidentiality => Is("MODIF_CONF_CODE");

    // Named where it was expected.
    private Er7Error? Missing(int before) => Array.FindIndex(Required, code => !_values.ContainsKey(code)) is >= 0 and var rank
        ? new Er7Error("101", new Er7Path("OBX", before + rank + 1, 3), $"la métadonnée {Required[rank]} est requise")
        : null;

    private Er7Error? Forbidden()
    {
        if (!Is("DESTMSSANTEPS") && !Is("DESTMSSANTEPAT"))
        {
            return null;
        }

        foreach (var (who, combination) in Allowed)
        {
            var pairs = combination.Split(' ').Select(pair => pair.Split('=')).ToArray();
            if (pairs.Where(pair => pair[0].StartsWith("DESTMSSANTE", StringComparison.Ordinal)).All(Holds))
            {
                return pairs.FirstOrDefault(pair => !Holds(pair)) is { } wrong
                    ? new Er7Error("199", _values[wrong[0]].Path, $"un document envoyé par MSSanté à {who} demande {wrong[0]} à {wrong[1]}")
                    : null;
            }
        }

        return null;
    }

    private bool Holds(string[] pair) => Is(pair[0]) == (pair[1] == "Y");
}
