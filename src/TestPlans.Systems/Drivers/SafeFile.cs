using TestPlans.Formats.Xml;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>Reads a file that someone else wrote: an artefact, or the French reason why not.</summary>
internal static class SafeFile
{
    public static (Artefact? Artefact, string? Problem) Read(string path, XmlLimits? limits = null)
    {
        var name = Path.GetFileName(path);
        return SafeXml.ReadFile(path, limits).TryGet(out var bytes, out var fault)
            ? (new Artefact(name, MediaTypes.OfFile(name), bytes), null)
            : (null, $"{name} : {fault.Message}");
    }
}
