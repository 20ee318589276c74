using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Identifiers;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;
using TestPlans.Validators.Hl7v2.Profile;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>The patient of a message is the one of its document: identifiers, then traits. What one of the two does not say is not compared.</summary>
internal sealed class PatientCoherence(Er7Message message, string? name, CdaView document, CoherenceLedger ledger)
{
    // A message that is judged in the same report has its own rules: a value that they refuse is not compared, which would tell its fault again.
    private readonly bool _isJudged = name is null;

    public void Check()
    {
        var ids = document.PatientIds;
        var listed = string.Join(", ", ids.Select(id => id.Id));
        var others = new List<Er7Value>();
        foreach (var repetition in message["PID-3"].Repetitions)
        {
            if (repetition.IsValued)
            {
                var shared = ids.Any(id => Same(repetition, id.Id));
                others.AddRange(shared ? [] : [repetition]);
                ledger.Hold(
                    DocumentRules.PatientIds,
                    shared || (_isJudged && IsRefused(repetition)),
                    $"L'identifiant « {repetition.Component(1).Text} » du patient (PID-3) est aussi dans le document (recordTarget) ; il porte : {listed}",
                    Places.Of(repetition, name) with { Found = repetition.Component(1).Text },
                    ids.Count > 0 ? document.At(ids[0].Element, listed) : document.At(document.PatientRole, null));
            }
        }

        // The identifier that a message writes otherwise is told above; here, those that it leaves out.
        foreach (var (id, element) in ids.Where(id => !others.Exists(other => IsMeant(other, id.Id))))
        {
            ledger.Hold(
                DocumentRules.RecordTarget,
                AnyRepetition("PID-3", repetition => Same(repetition, id)) is not null,
                $"L'identifiant « {id} » du patient du document (recordTarget) est aussi dans le message (PID-3)",
                Places.Of(message["PID-3"], name) with { Found = string.Join(", ", Identifiers()) },
                document.At(element, id.ToString()));
        }

        Traits();
    }

    private void Traits()
    {
        var birth = AnyRepetition("PID-5", repetition => repetition.Component(7).Is("L"));
        var used = AnyRepetition("PID-5", repetition => repetition.Component(7).Is("D"));
        var family = document.NamePart("family", "BR") is { Text: not null } named ? named : document.NamePart("family", null);
        Trait(DocumentRules.BirthName, "Le nom de naissance (PID-5 de type L)", birth?.Component(1).Subcomponent(1), family, TraitText.Same);
        Trait(DocumentRules.FirstName, "Le premier prénom de naissance (PID-5.2)", birth?.Component(2), document.NamePart("given", "BR"), TraitText.Same);
        Trait(DocumentRules.GivenNames, "La liste des prénoms de naissance (PID-5.3)", birth?.Component(3), document.NamePart("given", null), TraitText.Same);
        Trait(DocumentRules.UsedName, "Le nom utilisé (PID-5 de type D)", used?.Component(1).Subcomponent(1), document.NamePart("family", "CL"), TraitText.Same);
        Trait(DocumentRules.Sex, "Le sexe (PID-8)", message["PID-8"], document.Attribute("code", "recordTarget", "patientRole", "patient", "administrativeGenderCode"), SameSex);
        Trait(DocumentRules.BirthDate, "La date de naissance (PID-7)", message["PID-7"].Component(1), document.Attribute("value", "recordTarget", "patientRole", "patient", "birthTime"), SameDay);
        Trait(DocumentRules.BirthPlace, "Le lieu de naissance (PID-11 de type BDL)", AnyRepetition("PID-11", repetition => repetition.Component(7).Is("BDL"))?.Component(9), document.BirthPlace(), string.Equals);
    }

    private void Trait(string rule, string what, Er7Value? value, CdaValue other, Func<string, string, bool> same)
    {
        if (value is { Presence: Er7Presence.Valued } said && other.Text is { } written && !(_isJudged && IsRefused(rule, said.Text)))
        {
            ledger.Hold(rule, same(said.Text, written), $"{what} et le document disent la même chose ; message : « {said.Text} », document : « {written} »", Places.Of(said, name), document.At(other), written);
        }
    }

    /// <summary>Whether an identifier with its authority (CX) is the one of an II: same OID when the authority has one, else the same value.</summary>
    public static bool Same(Er7Value cx, CdaId id)
    {
        var value = cx.Component(1).Text;
        var authority = cx.Component(4);
        var oid = authority.Subcomponent(3).Is("ISO") ? authority.Subcomponent(2).Text : "";
        return oid.Length == 0 ? id.Extension == value
            : id.Extension is null ? id.Root == $"{oid}.{value}"
            : id.Root == oid && id.Extension == value;
    }

    private static bool IsRefused(Er7Value cx) => cx.Component(5).Is("INS") &&
        (!Ins.Check(cx.Component(1).Text).IsRight || !Ins.IsAuthority(cx.Component(4).Subcomponent(2).Text) || !cx.Component(4).Subcomponent(3).Is("ISO"));

    private static bool IsRefused(string rule, string text) => rule switch
    {
        DocumentRules.BirthDate => TypeSyntax.Fault("DTM", text) is not null,
        DocumentRules.Sex => text is not ("F" or "M" or "U"),
        _ => false,
    };

    // The same number under another authority, or another number of the same authority.
    private static bool IsMeant(Er7Value cx, CdaId id) => cx.Component(1).Is(id.Extension ?? "") || cx.Component(4).Subcomponent(2).Is(id.Root);

    private Er7Value? AnyRepetition(string path, Func<Er7Value, bool> wanted)
    {
        foreach (var repetition in message[path].Repetitions)
        {
            if (repetition.IsValued && wanted(repetition))
            {
                return repetition;
            }
        }

        return null;
    }

    private List<string> Identifiers()
    {
        var identifiers = new List<string>();
        foreach (var repetition in message["PID-3"].Repetitions)
        {
            identifiers.Add(repetition.Component(1).Text);
        }

        return identifiers;
    }

    // U in HL7 v2, UN in HL7 v3.
    private static bool SameSex(string left, string right) => left == right || (left == "U" && right == "UN");

    // As far as both say it: a year alone is no contradiction.
    private static bool SameDay(string left, string right)
    {
        var length = Math.Min(8, Math.Min(left.Length, right.Length));
        return string.CompareOrdinal(left, 0, right, 0, length) == 0;
    }
}
