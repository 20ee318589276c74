namespace TestPlans.Formats.Identifiers;

internal static class Digits
{
    // Not char.IsDigit: identifiers are ASCII, and Arabic-Indic digits are a fault.
    public static bool Only(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
