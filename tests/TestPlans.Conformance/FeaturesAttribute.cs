using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace TestPlans.Conformance;

/// <summary>Makes one fixture per feature found, when NUnit looks for tests; a plan changes without a build.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FeaturesAttribute : NUnitAttribute, IFixtureBuilder
{
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo)
    {
        var builder = new NUnitTestFixtureBuilder();
        return Entries.All.Select(entry => builder.BuildFrom(typeInfo, NoFilter.Instance, new TestFixtureData(entry) { TestName = entry.Name })).ToList();
    }

    private sealed class NoFilter : IPreFilter
    {
        public static readonly NoFilter Instance = new();

        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
