namespace TestPlans.Schematron;

/// <summary>One way in which a document departs from its XML schema.</summary>
/// <param name="Id">Kind of the fault, stable: <c>xsd-element-unexpected</c>, <c>xsd-attribute-missing</c>, <c>xsd-value</c>…</param>
/// <param name="Message">One French line.</param>
/// <param name="Path">The element or attribute: <c>/ClinicalDocument/author[2]</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">What is there, when it is a name or a value.</param>
/// <param name="Expected">What the schema asks for, when it can be listed.</param>
public sealed record SchemaFinding(string Id, string Message, string Path, int Line, int Column, string? Found, string? Expected);
