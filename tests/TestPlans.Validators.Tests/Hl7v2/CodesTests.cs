using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>What a version of PAM.fr adds to its tables of codes, the others do not have; what a correction (2.11.1, 2.11.2) adds is of 2.11.</summary>
internal sealed class CodesTests
{
    // PAM.fr 2.11.2 §8.5.12 to §8.5.14, and the tables that they name.
    [TestCase("z99", "PV1-2", "V", "T0004", "", TestName = "Telemonitoring is a class of patient since 2.11.1")]
    [TestCase("z99", "ZFD-7", "AV", "TIHE-FRANCE-ZFD-7", "", TestName = "The Vitale application proves an identity since 2.11.1")]
    [TestCase("z99", "ZFD-7", "DC", "TIHE-FRANCE-ZFD-7", "", TestName = "So does the document of a foreign minor since 2.11.2")]
    [TestCase("z99", "ZFD-7", "AC", "TIHE-FRANCE-ZFD-7", "", TestName = "So does a birth certificate with a Vitale card since 2.11.2")]
    [TestCase("z99", "ZFD-7", "IE", "TIHE-FRANCE-ZFD-7", "", TestName = "So does an eIDAS identification since 2.11.2")]
    [TestCase("z99", "ZFM-1", "O", "TIHE-FRANCE-ZFM-1", "", TestName = "Who comes for a donation of organs has a mode of admission since 2.11")]
    [TestCase("z99", "ZFM-3", "U", "TIHE-FRANCE-ZFM-3-4", "", TestName = "The emergencies of another establishment are a provenance since 2.11")]
    [TestCase("a28-sans-ins", "PID-8", "O", "", "T0001", TestName = "The sex Other was withdrawn by 2.11")]
    public void A_code_is_of_the_versions_that_have_it(string message, string path, string code, string under210, string under211)
    {
        Assert.That(Told(Bench.Draft(message).Set(path, code)), Is.EqualTo(under211));
        var draft = Bench.Draft(message);
        draft = draft.SegmentNames.Contains("ZFA") ? draft.Remove("ZFA") : draft;
        Assert.That(Told(draft.Set("MSH-12.3", "2.10").Set("MSH-21.1", "2.10").Set("MSH-21.2", "IHE_FRANCE-2.10-PAM").Set(path, code)), Is.EqualTo(under210));
    }

    [TestCase("IO")]
    [TestCase("INO")]
    public void What_a_correction_withdrew_is_told_and_fails_nothing(string code) =>
        Assert.That(Hl7v2Packs.Severities("z99", "ZFA-11", code), Is.EqualTo(new[] { "TIHE-FRANCE-ZFA-11 Warning" }), "ZFA-11 of 2.11 before 2.11.1: the version that the message tells is the same");

    // PAM.fr 2.11.2, foreword: its lists are closed, but those that the text says open.
    [TestCase("z99", "PID-16", "ZZ", "T0002 Error")]
    [TestCase("a01", "PV1-36", "99", "T0112 Error")]
    [TestCase("a01", "PV1-14", "99", "T0023 Information")]
    [TestCase("a28-proche", "NK1-3.1", "ZZZ", "T0063 Information")]
    [TestCase("z99", "ZFS-6", "ZZZ", "TIHE-FRANCE-ZFS-6 Information")]
    public void A_list_of_France_is_closed_unless_its_text_says_otherwise(string message, string path, string code, string told) =>
        Assert.That(Hl7v2Packs.Severities(message, path, code), Is.EqualTo(new[] { told }));

    private static string Told(Er7Draft draft) => string.Join(' ', Bench.Judge(draft).Findings.Select(finding => finding.Rule).Where(rule => rule[0] == 'T').Distinct());
}
