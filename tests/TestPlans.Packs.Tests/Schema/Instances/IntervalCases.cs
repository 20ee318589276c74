using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>The forms of an interval, and the pairs of bounds that no form has.</summary>
internal static class IntervalCases
{
    private static readonly (string Form, bool Valid)[] Forms =
    [
        ("", true), ("low", true), ("high", true), ("width", true), ("center", true), ("low high", true), ("low width", true),
        ("width high", true), ("center width", true), ("low width high", false), ("high low", false), ("width low", false),
        ("center high", false), ("low center", false), ("width center", false), ("high width", false), ("center width high", false),
    ];

    public static IEnumerable<Case> Of(EffectiveType type, Func<XElement> minimal)
    {
        // BXIT_IVL_PQ extends an interval: the forms are proven on the interval itself.
        if (type.Target.Type!.Interval is null)
        {
            yield break;
        }

        var space = type.Particles[0].Name.Namespace;
        foreach (var (form, valid) in Forms)
        {
            var element = minimal();
            element.Add(form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => new XElement(space + n)));
            yield return new Case($"intervalle « {form} »", valid, element);
        }
    }
}
