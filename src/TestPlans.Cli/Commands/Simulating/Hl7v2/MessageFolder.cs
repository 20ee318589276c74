using System.Globalization;
using System.Text;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>Keeps each message, its answer and its report, in files that sort in the order of arrival. Called by one thread at a time.</summary>
internal sealed class MessageFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _folder;
    private int _last;

    public MessageFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        _last = Directory.EnumerateFiles(folder).Select(file => int.TryParse(Path.GetFileName(file).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
    }

    /// <summary>Where they are.</summary>
    public string Name => _folder;

    public void Keep(WireEvent value)
    {
        switch (value)
        {
            case { Received: { } received }:
                Put($"{received.Type}-{received.Parsed.ControlId}", received.Message, received.Acknowledgement, received.Report);
                break;
            case { Unreadable: { } unreadable }:
                Put("illisible", unreadable.Content, unreadable.Acknowledgement, null);
                break;
            case { Sent: { IsHeld: false } sent }:
                Put($"envoi-{sent.Message.Name.Split(' ')[0]}", sent.Message, sent.Acknowledgement, sent.Report);
                break;
        }
    }

    private void Put(string name, Artefact message, Artefact? answer, Report? report)
    {
        // A control id is text of the peer: what a file name cannot hold, on any system, becomes « _ ».
        var plain = string.Concat(name.Take(60).Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' ? character : '_'));
        var start = Path.Combine(_folder, $"{(++_last).ToString("0000", CultureInfo.InvariantCulture)}-{plain}");
        File.WriteAllBytes(start + ".hl7", message.Content.ToArray());
        if (answer is not null)
        {
            File.WriteAllBytes(start + ".ack.hl7", answer.Content.ToArray());
        }

        if (report is not null)
        {
            File.WriteAllText(start + ".json", ReportJson.Write(report), Utf8);
        }
    }
}
