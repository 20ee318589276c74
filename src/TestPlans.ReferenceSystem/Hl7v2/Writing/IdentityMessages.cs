using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>The messages of ITI-30 with its two options, « Merge », which France requires, and « Link/Unlink ».</summary>
internal sealed class IdentityMessages(ActiveDefect defect)
{
    /// <summary>A28 or A31: the whole identity, and a pseudo visit of class N.</summary>
    public Er7Draft Identity(string trigger, IdentityFile file, string controlId, DateTimeOffset at, Er7Charset charset)
    {
        var draft = MessageWriter.Begin(trigger, "ADT_A05", controlId, at, charset);
        var hidden = file.Identity is { Ins: not null, IsQualified: false };
        PidWriter.Write(draft, file with { UpdatedAt = at }, hidden && defect.Switches(Behaviours.SupplierSendsUnqualifiedIns));
        return draft.Set("PV1-2", "N");
    }

    /// <summary>A40: the identifier of the duplicate, and the one that remains.</summary>
    public Er7Draft Merge(IdentityFile kept, IdentityFile duplicate, string controlId, DateTimeOffset at)
    {
        var (target, source) = defect.Switches(Behaviours.SupplierMergesBackwards) ? (duplicate, kept) : (kept, duplicate);
        var draft = MessageWriter.Begin("A40", "ADT_A39", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(draft, target with { UpdatedAt = at }, evenUnqualified: false);
        PidWriter.Identifier(draft, "MRG-1", source.Ipp);
        return draft;
    }

    /// <summary>A24 or A37: one PID for each of the two identities, and nothing else (IHE ITI TF-2 3.30.6.6 and 3.30.6.7).</summary>
    public static Er7Draft Couple(string trigger, IdentityFile one, IdentityFile other, string controlId, DateTimeOffset at)
    {
        var draft = MessageWriter.Begin(trigger, $"ADT_{trigger}", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(draft, one with { UpdatedAt = at }, evenUnqualified: false);
        // The writer knows the first PID only: the second is written alone, then carried over.
        var alone = MessageWriter.Begin(trigger, $"ADT_{trigger}", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(alone, other with { UpdatedAt = at }, evenUnqualified: false);
        var second = alone.ToMessage().Segment("PID")!;
        for (var field = 1; field <= second.FieldCount; field++)
        {
            draft.SetBytes($"PID[2]-{field}", second.Field(field).Raw.ToArray());
        }

        return draft.Set("PID[2]-1", "2");
    }

    /// <summary>A47 on an INS: the former one in MRG-1; in PID-3 the new one, or <c>""</c> when there is none to tell (PAM.fr 2.11.2 §4.4.2 to §4.4.4).</summary>
    public static Er7Draft ReplaceIns(IdentityFile file, InsNumber former, string controlId, DateTimeOffset at)
    {
        var draft = MessageWriter.Begin("A47", "ADT_A30", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(draft, file with { UpdatedAt = at }, evenUnqualified: false);
        _ = file.Identity.IsQualified ? draft : PidWriter.Ins(draft, "PID-3[2]", former).SetNull("PID-3[2].1");
        return PidWriter.Ins(draft, "MRG-1", former);
    }

    /// <summary>A47: the identifier that was wrong, and the one that replaces it.</summary>
    public static Er7Draft ChangeIdentifier(IdentityFile file, string former, string controlId, DateTimeOffset at)
    {
        var draft = MessageWriter.Begin("A47", "ADT_A30", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(draft, file with { UpdatedAt = at }, evenUnqualified: false);
        PidWriter.Identifier(draft, "MRG-1", former);
        return draft;
    }
}
