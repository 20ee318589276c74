using System.Reflection;
using System.Runtime.InteropServices;

namespace TestPlans.Gherkin;

/// <summary>Tells the stream who runs, and what was read.</summary>
internal static class Preamble
{
    public static void Publish(PlanSet plan, RunStream stream)
    {
        stream.Publish(Messages.Envelope.Create(Meta()));
        foreach (var feature in plan.Features)
        {
            stream.Publish(Messages.Envelope.Create(new Messages.Source(feature.Uri, feature.Source.Text, Messages.SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)));
            stream.Publish(Messages.Envelope.Create(feature.Document));
            foreach (var scenario in feature.Scenarios)
            {
                stream.Publish(Messages.Envelope.Create(scenario.Pickle));
            }
        }

        foreach (var error in plan.Errors)
        {
            var location = error.Line == 0 ? null : new Messages.Location(error.Line, error.Column == 0 ? null : error.Column);
            stream.Publish(Messages.Envelope.Create(new Messages.ParseError(new Messages.SourceReference(error.File, null, null, location), error.Message)));
        }
    }

    private static Messages.Meta Meta()
    {
        var version = typeof(Preamble).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return new Messages.Meta(
            Cucumber.Messages.ProtocolVersion.Version,
            new Messages.Product("TestPlans", version),
            new Messages.Product(".NET", Environment.Version.ToString()),
            new Messages.Product(RuntimeInformation.OSDescription, null),
            new Messages.Product(RuntimeInformation.ProcessArchitecture.ToString(), null),
            null);
    }
}
