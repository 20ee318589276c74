namespace TestPlans.Schematron.Trees;

/// <summary>What an index of values holds: elements of one name by an attribute, or by each of their texts when there is no attribute.</summary>
internal sealed record IndexedValues(Name Element, Name? Attribute);
