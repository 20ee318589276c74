using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>Every case of a type: with the least, with everything, each member broken in turn.</summary>
internal sealed class Cases(Model model, EffectiveTypes types, InstanceWriter writer)
{
    public IEnumerable<Case> Of(XName name, Target declared, Target actual)
    {
        XElement Full() => writer.Full(name, declared, actual);
        var type = types.Of(actual);
        yield return new Case("minimal", true, writer.Minimal(name, declared, actual));
        yield return new Case("complet", true, Full());
        var all = ElementCases.Of(type, Full, writer)
            .Concat(new AttributeCases(model, writer).Of(type, Full))
            .Concat(ContentCases.Of(type, Full))
            .Concat(IntervalCases.Of(type, () => writer.Minimal(name, declared, actual)));
        foreach (var one in all)
        {
            yield return one;
        }
    }
}
