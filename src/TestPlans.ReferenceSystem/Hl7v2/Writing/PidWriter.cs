using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>PID from an identity of this system's own (IHE ITI TF-2 3.30.5.3, PAM.fr 2.11.2 §6.6).</summary>
internal static class PidWriter
{
    /// <param name="draft">Has its MSH and EVN.</param>
    /// <param name="file">The identity.</param>
    /// <param name="evenUnqualified">The defect: the INS goes out whatever the status of the identity.</param>
    public static void Write(Er7Draft draft, IdentityFile file, bool evenUnqualified)
    {
        var identity = file.Identity;
        draft.Set("PID-1", "1");
        Identifier(draft, "PID-3[1]", file.Ipp);
        if (identity.Ins is { } ins && (identity.IsQualified || evenUnqualified))
        {
            Ins(draft, "PID-3[2]", ins);
        }

        Names(draft, file);
        draft.Set("PID-7", identity.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture)).Set("PID-8", identity.Sex == "I" ? "U" : identity.Sex);
        Addresses(draft, identity);
        draft.SetIfKnown("PID-23", file.BirthCity);
        if (identity.BirthRank is { } rank)
        {
            draft.Set("PID-24", "Y").Set("PID-25", rank.ToString(CultureInfo.InvariantCulture));
        }

        // The status « récupérée » has no code of its own in table 0445: without a check of identity it is provisional.
        draft.Set("PID-31", identity.IsUnknown ? "Y" : "N").Set("PID-32", identity.IdentityStatus is "VALI" ? "VALI" : identity.IdentityStatus is "VIDE" ? "VIDE" : "PROV").Set("PID-33", MessageWriter.Time(file.UpdatedAt));
    }

    /// <summary>An INS.</summary>
    public static Er7Draft Ins(Er7Draft draft, string path, InsNumber ins) => draft
        .Set($"{path}.1", ins.Matricule).Set($"{path}.4.1", Establishment.InsNamespace).Set($"{path}.4.2", ins.Oid).Set($"{path}.4.3", "ISO").Set($"{path}.5", "INS");

    /// <summary>A CX of this establishment.</summary>
    public static void Identifier(Er7Draft draft, string path, string ipp) => draft
        .Set($"{path}.1", ipp).Set($"{path}.4.1", Establishment.IppNamespace).Set($"{path}.4.2", Establishment.IppRoot).Set($"{path}.4.3", "ISO").Set($"{path}.5", "PI");

    private static void Names(Er7Draft draft, IdentityFile file)
    {
        var identity = file.Identity;
        draft.Set("PID-5[1].1", identity.BirthName).Set("PID-5[1].2", identity.GivenNames[0]).Set("PID-5[1].3", string.Join(' ', identity.GivenNames)).Set("PID-5[1].7", identity.IsUnknown ? "U" : "L");
        if (identity.UsedName is not null || identity.UsedGivenName is not null || file.DropsUsedName)
        {
            draft.Set("PID-5[2].1", identity.UsedName ?? identity.BirthName).Set("PID-5[2].2", identity.UsedGivenName ?? identity.GivenNames[0]).Set("PID-5[2].7", "D");
            _ = file.DropsUsedName ? draft.SetNull("PID-5[2].1") : draft;
        }

        if (identity.Mother is { } mother)
        {
            draft.Set("PID-6.1", mother.BirthName).Set("PID-6.2", mother.GivenName).Set("PID-6.7", "L");
        }
    }

    private static void Addresses(Er7Draft draft, TestPatient identity)
    {
        var repetition = 0;
        if (identity.Address is { } home)
        {
            var path = $"PID-11[{++repetition}]";
            draft.SetIfKnown($"{path}.1", home.Lines.Count > 0 ? home.Lines[0] : null).SetIfKnown($"{path}.2", string.Join(", ", home.Lines.Skip(1)))
                .SetIfKnown($"{path}.3", home.City).SetIfKnown($"{path}.5", home.PostalCode).SetIfKnown($"{path}.6", home.Country).Set($"{path}.7", "H");
        }

        if (identity.BirthPlace is { } place)
        {
            var path = $"PID-11[{++repetition}]";
            draft.Set($"{path}.7", "BDL").Set($"{path}.9", place);
        }

        if (identity.Telecoms.FirstOrDefault(telecom => telecom.StartsWith("tel:", StringComparison.Ordinal)) is { } phone)
        {
            draft.Set("PID-13.2", "PRN").Set("PID-13.3", "PH").Set("PID-13.12", phone["tel:".Length..]);
        }
    }
}
