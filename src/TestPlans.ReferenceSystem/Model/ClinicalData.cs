namespace TestPlans.ReferenceSystem.Model;

/// <summary>One datum of a patient's file. The same datum makes the sentence and the coded entry, so they cannot disagree.</summary>
/// <param name="Id">Unique in the file; situations name it, and the narrative text is anchored on it.</param>
internal abstract record Datum(string Id);

/// <summary>A problem, active when it has no end. A « no known problem » statement is a problem like another, with its own code.</summary>
internal sealed record Problem(string Id, string Label, Concept Code, DateOnly? Start, DateOnly? End, bool IsPast) : Datum(Id);

/// <summary>A procedure done.</summary>
internal sealed record Procedure(string Id, string Label, Concept Code, DateOnly Date, string? Reason) : Datum(Id);

/// <summary>An allergy: its kind, its agent, its severity and its clinical status; or the statement that none is known.</summary>
internal sealed record Allergy(string Id, string Label, Concept Kind, Concept? Absence, Concept? Agent, Concept? Severity, Concept? Status, DateOnly? Start) : Datum(Id);

/// <summary>A habit: a quantity with its unit, or a concept.</summary>
internal sealed record Habit(string Id, string Label, Concept Code, string? Quantity, string? Unit, Concept? Value, string ValueText) : Datum(Id);

/// <summary>A free sentence under a theme that has no coded entry.</summary>
internal sealed record Remark(string Id, RemarkKind Kind, string Text) : Datum(Id);

/// <summary>Where a free sentence goes.</summary>
internal enum RemarkKind
{
    OccupationalRisk,
    Vigilance,
}

/// <summary>A disease of a relative.</summary>
internal sealed record FamilyProblem(string Id, string Label, Concept Code, Concept Relationship, string RelativeSex) : Datum(Id);

/// <summary>A treatment. Without product it states that none is known.</summary>
internal sealed record Treatment(
    string Id,
    string Label,
    Concept? Product,
    Concept? Absence,
    Dosage? Dosage,
    Concept? Route,
    DateOnly? Start,
    DateOnly? End,
    string? Reason)
    : Datum(Id);

/// <summary>A dose taken at each period: « 1 comprimé toutes les 12 heures ».</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Quantity">Dose at each take.</param>
/// <param name="Unit">UCUM unit of the dose.</param>
/// <param name="Period">Length of the period.</param>
/// <param name="PeriodUnit">UCUM unit of the period: h, d, wk.</param>
internal sealed record Dosage(string Text, string Quantity, string Unit, string Period, string PeriodUnit);
