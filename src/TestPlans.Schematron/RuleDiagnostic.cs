using System.Globalization;

namespace TestPlans.Schematron;

/// <summary>What is wrong, or doubtful, in the rules themselves.</summary>
/// <param name="IsError">The rules cannot be used; otherwise they can, and the reader should know.</param>
/// <param name="Code">Kind of the fault, stable: <c>include-missing</c>, <c>pattern-undeclared</c>, or a W3C code.</param>
/// <param name="Message">One French line.</param>
/// <param name="File">The file where it is written.</param>
/// <param name="Line">Line, from 1; 0 for the whole file.</param>
/// <param name="Column">Column, from 1; 0 when unknown.</param>
public sealed record RuleDiagnostic(bool IsError, string Code, string Message, string File, int Line, int Column)
{
    /// <summary>« file:line:column : message », without the places that are unknown.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}{(Line == 0 ? string.Empty : $":{Line}")}{(Column == 0 ? string.Empty : $":{Column}")} : {Message}");
}
