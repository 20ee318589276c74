using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Two patients that are one person and keep their records: A24 links their identifiers, A37 undoes it. No record is created nor changed, and
/// what is not known is no error (IHE ITI TF-2 3.30.6.6 and 3.30.6.7).
/// </summary>
internal static class LinkRules
{
    /// <summary>A24.</summary>
    public static BookChange Link(PatientBook book, Er7Message message) => Change(book, message, static (links, one, other) => links.With(one, other));

    /// <summary>A37.</summary>
    public static BookChange Unlink(PatientBook book, Er7Message message) => Change(book, message, static (links, one, other) => links.Without(one, other));

    private static BookChange Change(
        PatientBook book, Er7Message message, Func<PatientLinks, IReadOnlyList<SimulatedIdentifier>, IReadOnlyList<SimulatedIdentifier>, PatientLinks> change)
    {
        if (message.Segment("PID") is not { } one || message.Segment("PID", 2) is not { } two)
        {
            return BookChange.Of(book);
        }

        Er7Value[] lists = [one.Field(3), two.Field(3)];
        var known = lists.Select(list => book.Locate(MergeRules.Mentioned(list))).ToArray();
        var remarks = lists.Where((_, i) => known[i] is null).Select(list => $"le patient ({string.Join(", ", Local(list).Select(identifier => identifier.Value))}) n’est pas connu, et n’est pas créé").ToList();
        return BookChange.Of(book.With(change(book.Links, Local(lists[0]), Local(lists[1])), known.OfType<int>()), remarks);
    }

    // Two records of one person share their INS: it would link each to itself.
    private static List<SimulatedIdentifier> Local(Er7Value field) => [.. MergeRules.Identifiers(field).Where(identifier => identifier.Type != "INS")];
}
