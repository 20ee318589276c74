using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>The value of <c>--fault</c>: a fault by its French name, what it needs after « : », the event it is for after « @ ».</summary>
internal static class FrenchFaults
{
    /// <summary>How answers may be spoiled, for the help of the command.</summary>
    public const string OnAnswers = "retard:SECONDES, absent, negatif:AE:CODE (ou AR), malforme:sans-msa|sans-msh|bruit|sans-vt|sans-fs|double, autre-message, fermeture ; « @A28 » à la suite ne vise que cet événement";

    /// <summary>How messages may be spoiled, for the help of the command.</summary>
    public const string OnMessages = "double, desordre, moitie, sans-vt, sans-fs, deux-dans-une-trame, jeu-de-caracteres, fins-lf, sans-msh, trois-separateurs";

    private static readonly Dictionary<string, MalformedAnswer> Malformed = new()
    {
        ["sans-msa"] = MalformedAnswer.NoMsa, ["sans-msh"] = MalformedAnswer.NoHeader, ["bruit"] = MalformedAnswer.Noise,
        ["sans-vt"] = MalformedAnswer.NoStart, ["sans-fs"] = MalformedAnswer.NoEnd, ["double"] = MalformedAnswer.Twice,
    };

    private static readonly Dictionary<string, SendFault> Sends = new()
    {
        ["double"] = SendFault.Duplicate, ["desordre"] = SendFault.OutOfOrder, ["moitie"] = SendFault.HalfThenSilence,
        ["sans-vt"] = SendFault.NoStart, ["sans-fs"] = SendFault.NoEnd, ["deux-dans-une-trame"] = SendFault.TwoInFrame,
        ["jeu-de-caracteres"] = SendFault.WrongCharset, ["fins-lf"] = SendFault.LineFeeds, ["sans-msh"] = SendFault.NoHeader,
        ["trois-separateurs"] = SendFault.ThreeDelimiters,
    };

    /// <summary>The first fault whose event is the message's.</summary>
    public static Func<Er7Message, Fault?>? Answers(IReadOnlyList<string> texts)
    {
        List<(Fault Fault, string? Event)> faults = [.. texts.Select(Answer)];
        return faults.Count == 0 ? null : message => faults.Find(fault => fault.Event is null || fault.Event == message.Event).Fault;
    }

    public static SendFault? Send(string? text) => text is null ? null
        : Sends.TryGetValue(text, out var fault) ? fault
        : throw new UsageException($"--fault {text} : attendu {OnMessages}");

    private static (Fault Fault, string? Event) Answer(string text)
    {
        var at = text.LastIndexOf('@');
        var words = (at < 0 ? text : text[..at]).Split(':');
        Fault? fault = words switch
        {
            ["retard", var seconds] when double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var delay) && delay is > 0 and <= 3600 => new Fault.Late(TimeSpan.FromSeconds(delay)),
            ["absent"] => new Fault.Absent(),
            ["negatif", "AE" or "AR", { Length: > 0 } code] => new Fault.Negative(words[1], [new Er7Error(code, null, "Refus demandé au simulateur.")]),
            ["malforme", var how] when Malformed.TryGetValue(how, out var malformed) => new Fault.Malformed(malformed),
            ["autre-message"] => new Fault.WrongControlId(),
            ["fermeture"] => new Fault.Closed(),
            _ => null,
        };
        return fault is null ? throw new UsageException($"--fault {text} : attendu {OnAnswers}") : (fault, at < 0 ? null : text[(at + 1)..]);
    }
}
