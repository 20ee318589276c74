using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Lint;

/// <summary>Which assertions a value set that is missing leaves unjudged.</summary>
public sealed class AbsentDocumentTests
{
    [TestCase("<set><c code='1'/></set>", false)]
    [TestCase("<set>", true)]
    [TestCase("", true)]
    [TestCase(null, true)]
    public void Those_that_read_it_by_test_context_or_variable(string? content, bool absent)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
        {
            folder.Write("jdv/sexe.xml", content);
        }

        var rules = folder.Load("""
            <let name="chemin" value="'jdv/sexe.xml'"/>
            <pattern><let name="codes" value="document($chemin)//c"/>
              <rule context="a"><let name="mien" value="$codes/@code"/>
                <assert id="variable" test="@x = $mien"/><assert id="directe" test="@x = doc('jdv/sexe.xml')//c/@code"/><assert id="autre" test="@x = '1'"/></rule>
              <rule context="b[@y = $codes/@code]"><assert id="contexte" test="@z"/></rule>
              <rule context="c"><let name="mienne" value="1"/><assert id="voisine" test="$mienne"/></rule>
            </pattern>
            """, new SchematronOptions { Mode = SchematronMode.Ans }).Rules!;
        Assert.That(rules.AbsentDocuments.Select(static one => (one.Uri, one.Place, string.Join(' ', one.Readers.Select(static reader => reader.Id)))), Is.EqualTo(absent ? new[] { ("jdv/sexe.xml", "jdv/sexe.xml", "variable directe contexte") } : []));
    }
}
