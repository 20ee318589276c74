using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>MSH and EVN of PAM.fr (IHE ITI TF-2 3.30.5.1 and 3.30.5.2; PAM.fr 2.11.2 §6.5).</summary>
internal static class MessageWriter
{
    /// <summary>Begins a message.</summary>
    /// <param name="trigger">MSH-9.2: A28.</param>
    /// <param name="structure">MSH-9.3: ADT_A05.</param>
    /// <param name="controlId">MSH-10.</param>
    /// <param name="at">Date of the message and of the event.</param>
    /// <param name="charset">In which it is written.</param>
    public static Er7Draft Begin(string trigger, string structure, string controlId, DateTimeOffset at, Er7Charset charset) => new Er7Draft(charset)
        .Set("MSH-3", Establishment.Application).Set("MSH-4", Establishment.Facility)
        .Set("MSH-5", Establishment.Partner).Set("MSH-6", Establishment.Facility)
        .Set("MSH-7", Time(at))
        .Set("MSH-9.1", "ADT").Set("MSH-9.2", trigger).Set("MSH-9.3", structure)
        .Set("MSH-10", controlId).Set("MSH-11", "D")
        .Set("MSH-12.1", "2.5").Set("MSH-12.2", "FRA").Set("MSH-12.3", Establishment.Extension)
        .Set("MSH-17", "FRA").Set("MSH-18", charset.Name).Set("MSH-19", "FR")
        .Set("MSH-21.1", Establishment.Extension).Set("MSH-21.2", $"IHE_FRANCE-{Establishment.Extension}-PAM")
        .Set("EVN-2", Time(at)).Set("EVN-6", Time(at));

    /// <summary>To the second, with the offset.</summary>
    public static string Time(DateTimeOffset at) =>
        at.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    /// <summary>Sets a value, or leaves the place as it is when there is none.</summary>
    public static Er7Draft SetIfKnown(this Er7Draft draft, string path, string? value) => string.IsNullOrEmpty(value) ? draft : draft.Set(path, value);
}
