using System.Globalization;
using System.Text.RegularExpressions;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2;

/// <summary>
/// A rule whose context is a segment, because the field may be absent, is named after its field: <c>PV1-19.C</c>, <c>DOC-OBX-5.2</c>. Its
/// findings are shown at that field, where the reader looks, rather than at the beginning of the segment.
/// </summary>
internal static partial class FieldOfRule
{
    public static Finding Narrow(Finding finding, Er7Message message)
    {
        if (!Er7Path.TryParse(finding.Path, out var segment) || segment.Field > 0 || Named().Match(finding.Rule) is not { Success: true } named || named.Groups[1].Value != segment.Segment)
        {
            return finding;
        }

        var path = new Er7Path(segment.Segment, segment.Occurrence, Number(named.Groups[2]), 0, named.Groups[3].Success ? Number(named.Groups[3]) : 0, 0);
        var value = message.Get(path);
        return value.Line == 0 ? finding : finding with { Path = path.ToString(), Line = value.Line, Column = value.Column, Found = finding.Found ?? (value.IsValued ? value.Text : null) };
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|-)([A-Z][A-Z0-9]{2})-([1-9][0-9]?)(?:\.([1-9][0-9]?)(?![0-9A-Z]))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Named();
}
