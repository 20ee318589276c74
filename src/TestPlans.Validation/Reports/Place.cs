namespace TestPlans.Validation;

/// <summary>A place in an artefact: the second one of a finding about two.</summary>
/// <param name="Artefact">The artefact, by its name; null for the one judged.</param>
/// <param name="Path">Where, in the notation of its standard; empty for the artefact as a whole.</param>
/// <param name="Line">Line in its text, from 1; 0 when it has none.</param>
/// <param name="Column">Column in that line, from 1; 0 when it has none.</param>
/// <param name="Found">The value that stands there; null when the finding names none.</param>
public sealed record Place(string? Artefact, string Path, int Line, int Column, string? Found = null);
