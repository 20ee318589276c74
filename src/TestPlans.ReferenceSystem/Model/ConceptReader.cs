using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Reads a concept: code, systeme, libelle.</summary>
internal static class ConceptReader
{
    public static Concept Read(JsonValue value)
    {
        value.OnlyKeys("code", "systeme", "libelle");
        var system = CodeSystem.Find(value.Text("systeme"))
            ?? throw value.Get("systeme").Error($"terminologie inconnue ; connues : {string.Join(", ", CodeSystem.All.Select(known => known.Name))}");
        return new Concept(value.Text("code"), system, value.Text("libelle"));
    }
}
