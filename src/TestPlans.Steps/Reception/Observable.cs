using TestPlans.Formats.Json;
using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Reception;

/// <summary>Something that can be seen of a consumer.</summary>
/// <param name="Name">In French, with its article.</param>
/// <param name="Key">Its key in a restitution file.</param>
public sealed record Observable(string Name, string Key)
{
    /// <summary>Integrated, refused or held.</summary>
    public static readonly Observable Decision = new("la décision du système testé et le dossier concerné", "decision");

    /// <summary>What the user is warned of.</summary>
    public static readonly Observable Warnings = new("les avertissements affichés", "avertissements");

    /// <summary>The header on the screen.</summary>
    public static readonly Observable Header = new("l'en-tête affiché", "entete");

    /// <summary>The body on the screen.</summary>
    public static readonly Observable Body = new("le corps affiché", "corps");

    /// <summary>The coded data given back.</summary>
    public static readonly Observable Data = new("les données restituées", "donnees");

    /// <summary>Where a restitution says it; the whole of it when it does not.</summary>
    internal JudgedPlace PlaceIn(Artefact restitution)
    {
        try
        {
            var member = JsonFile.Parse(restitution.Content.Span, restitution.Name).Members.FirstOrDefault(one => one.Name == Key);
            return member is null ? Places.Whole(restitution) : Places.At(restitution, member.Line, member.Column) with { Path = Key };
        }
        catch (JsonFileException)
        {
            // Seen by other means than a restitution: there is no line to show.
            return Places.Whole(restitution);
        }
    }
}
