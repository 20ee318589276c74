using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>The words that say where a document goes, and the metadata that they ask for.</summary>
internal sealed class DocumentWordsTests
{
    [TestCase("au DMP", "DMP", "", "NNYNN")]
    [TestCase("au DMP, masqué aux professionnels", "DMP", "professionnels", "YNYNN")]
    [TestCase("au DMP, non visible par le patient", "DMP", "patient", "NYYNN")]
    [TestCase("à un professionnel par MSSanté", "professionnel", "", "NYNYN")]
    [TestCase("au patient par MSSanté", "patient", "", "NNNNY")]
    [TestCase("au DMP, à un professionnel et au patient par MSSanté", "DMP+professionnel+patient", "", "NNYYY")]
    public void A_routing_is_known_by_its_words(string words, string to, string hidden, string metadata)
    {
        var routing = DocumentRoutingParameterTypes.Of(words);
        Assert.That((routing.To, routing.HiddenFrom ?? "", string.Concat(routing.Metadata.Select(one => one.Value))), Is.EqualTo((to, hidden, metadata)));
    }

    [Test]
    public void Other_words_are_a_fault_of_the_plan() =>
        Assert.That(() => DocumentRoutingParameterTypes.Of("au voisin"), Throws.TypeOf<PlanException>());
}
