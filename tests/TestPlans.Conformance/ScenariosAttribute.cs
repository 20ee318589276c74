using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace TestPlans.Conformance;

/// <summary>Makes one test per scenario of the fixture's feature; its tags are categories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScenariosAttribute : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        var builder = new NUnitTestCaseBuilder();
        var entry = (FeatureEntry)suite!.Arguments[0]!;
        return entry.Tests.Select(test =>
        {
            var parameters = new TestCaseParameters([test]) { TestName = test.Name };
            foreach (var tag in test.Tags)
            {
                parameters.Properties.Add(PropertyNames.Category, tag);
            }

            return builder.BuildTestMethod(method, suite, parameters);
        }).ToList();
    }
}
