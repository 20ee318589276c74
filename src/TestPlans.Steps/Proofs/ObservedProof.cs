using TestPlans.Formats.Cda;
using TestPlans.Formats.Json;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Proofs;

/// <summary>Whether what a driver saw shows what a proof is asked to show.</summary>
internal static class ObservedProof
{
    // What a label speaks of, and what of a restitution shows it: empty when the system showed nothing, null when the driver cannot see it.
    private static readonly (string Word, Func<Consumption, string?> Seen)[] Subjects =
    [
        ("avertissement", consumption => consumption.Warnings is { } warnings ? string.Concat(warnings).Trim() : null),
        ("affich", consumption => consumption.DisplayedBody ?? consumption.DisplayedHeader),
        ("donnée", consumption => consumption.Sections is { } sections ? string.Concat(sections.Select(section => section.Title)) : null),
        ("dossier", consumption => consumption.Decision?.ToString()),
    ];

    /// <summary>True when the kept bytes show it; false when the driver cannot see such a thing, so that a person is asked.</summary>
    /// <exception cref="PlanException">The observation is of another act or another patient.</exception>
    /// <exception cref="JudgementException">The driver saw that there is nothing to show.</exception>
    public static bool Shows(Observation observation, TestCase testCase, string label)
    {
        if (observation.About.Sha256 != testCase.Document.Sha256 || observation.Patient.Path != testCase.File.Path)
        {
            throw new PlanException($"la preuve « {label} » ne peut pas être tirée de « {observation.Kept.Name} » : cette observation porte sur un autre document ou un autre patient");
        }

        if (observation.Kept.Sha256 == observation.About.Sha256)
        {
            return PlainText.Mentions(label, "document");
        }

        if (StateOf(observation.Kept) is { } state)
        {
            return state.Identities is not null && PlainText.Mentions(label, "identité");
        }

        var subject = Array.Find(Subjects, one => PlainText.Mentions(label, one.Word));
        if (subject.Seen is null)
        {
            return false;
        }

        return subject.Seen(Read(observation, label)) switch
        {
            null => false,
            { Length: 0 } => throw new JudgementException($"rien n'a été observé de ce que la preuve « {label} » devait montrer", "rien", label, Places.Whole(observation.Kept)),
            _ => true,
        };
    }

    private static Consumption Read(Observation observation, string label)
    {
        try
        {
            return RestitutionFile.Read(JsonFile.Parse(observation.Kept.Content.Span, observation.Kept.Name), observation.About.Sha256);
        }
        catch (JsonFileException error)
        {
            throw new PlanException($"la preuve « {label} » ne peut pas être tirée de ce qui a été observé : {error.Message}");
        }
    }

    // What a consumer of messages keeps, when that is what was seen.
    private static ConsumerState? StateOf(Artefact kept)
    {
        try
        {
            return StateFile.Read(JsonFile.Parse(kept.Content.Span, kept.Name));
        }
        catch (JsonFileException)
        {
            return null;
        }
    }
}
