namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>Dates of HL7 (TS) of unequal precision: compared as far as both say, time zones left aside when only one has it.</summary>
internal static class Moments
{
    public static int Compare(string left, string right)
    {
        var first = Local(left);
        var second = Local(right);
        var length = Math.Min(first.Length, second.Length);
        return first[..length].SequenceCompareTo(second[..length]);
    }

    private static ReadOnlySpan<char> Local(string moment) => moment.AsSpan().IndexOfAny('+', '-') is var zone and >= 0 ? moment.AsSpan(0, zone) : moment;
}
