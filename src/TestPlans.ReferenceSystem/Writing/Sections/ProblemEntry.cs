using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Liste-des-problemes » that holds one « FR-Probleme ».</summary>
internal static class ProblemEntry
{
    private static readonly Concept Kind = new("282291009", CodeSystem.SnomedCt, "interprétation diagnostique");

    public static XElement Write(Problem problem, IdSource ids) => E(
        "entry",
        E(
            "act",
            A("classCode", "ACT"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.27", "1.3.6.1.4.1.19376.1.5.3.1.4.5.1", "1.3.6.1.4.1.19376.1.5.3.1.4.5.2", "1.2.250.1.213.1.1.3.39"),
            Id(ids.Uuid("act " + problem.Id)),
            Null("code", "NA"),
            E("statusCode", A("code", problem.End is null ? "active" : "completed")),
            Interval(problem),
            E(
                "entryRelationship",
                A("typeCode", "SUBJ"),
                A("inversionInd", "false"),
                E(
                    "observation",
                    A("classCode", "OBS"),
                    A("moodCode", "EVN"),
                    A("negationInd", "false"),
                    Templates("2.16.840.1.113883.10.20.1.28", "1.3.6.1.4.1.19376.1.5.3.1.4.5", "1.2.250.1.213.1.1.3.37"),
                    Id(ids.Uuid(problem.Id)),
                    Coded("code", Kind),
                    TextReference(problem.Id),
                    E("statusCode", A("code", "completed")),
                    Interval(problem),
                    Coded("value", problem.Code, Type("CD"), OriginalText(problem.Id))))));

    private static XElement Interval(Problem problem) => E(
        "effectiveTime",
        problem.Start is { } start ? Value("low", CdaTime.Day(start)) : Null("low", "UNK"),
        problem.End is { } end ? Value("high", CdaTime.Day(end)) : null);
}
