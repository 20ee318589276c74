using TestPlans.Formats.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>What a message of ITI-31 says of a visit and of one of its movements.</summary>
internal sealed record ReadMovement
{
    public required string Event { get; init; }

    public required IReadOnlyList<LocalIdentifier> Patient { get; init; }

    public required LocalIdentifier Visit { get; init; }

    public required LocalIdentifier Account { get; init; }

    public required KeptMovement Movement { get; init; }

    /// <summary>ZBE-5 is Y: about a movement that others follow.</summary>
    public bool IsHistoric { get; init; }

    /// <summary>INSERT, UPDATE or CANCEL.</summary>
    public required string Action { get; init; }

    public required string OriginalEvent { get; init; }

    public required string PatientClass { get; init; }

    public string? Doctor { get; init; }

    /// <summary>PV1-42: where a pending transfer will lead.</summary>
    public string? PendingUnit { get; init; }
}

/// <summary>Reads PID, PV1 and ZBE (PAM.fr 2.11.2 §6.6.9, §6.10.11, §6.13).</summary>
internal static class MovementReader
{
    /// <summary>Fields that any movement must have (PAM.fr 2.11.2 §6.6.9, §6.10.1, §6.13).</summary>
    public static readonly IReadOnlyList<string> Required = ["PID-18", "PV1-2", "ZBE-1", "ZBE-2", "ZBE-4", "ZBE-5", "ZBE-9"];

    /// <summary>The first fault of a message; null for none.</summary>
    public static Er7Error? Fault(Er7Message message)
    {
        var action = message["ZBE-4"].Text;
        return RequiredFields.Missing(message, ["EVN", "PID", "PV1", "ZBE"], [.. RequiredFields.Common, .. Required])
            ?? (!message["PV1-19"].IsValued && message["PV1-2"].Text is ("I" or "O" or "E" or "R" or "V") ? RequiredFields.Error("101", "PV1-19", "le numéro de venue est requis") : null)
            ?? (action is "INSERT" or "UPDATE" or "CANCEL" ? null : RequiredFields.Error("103", "ZBE-4", $"l’action « {action} » n’est pas INSERT, UPDATE ou CANCEL"))
            ?? (action != "INSERT" && !message["ZBE-6"].IsValued ? RequiredFields.Error("101", "ZBE-6", "l’événement d’origine est requis pour une annulation ou une mise à jour") : null)
            ?? (message["PV1-2"].Text is "I" or "O" or "E" or "R" or "V" ? null : RequiredFields.Error("103", "PV1-2", $"la classe « {message["PV1-2"].Text} » n’est pas celle d’une venue"))
            ?? RequiredFields.Unreadable(message);
    }

    public static ReadMovement Read(Er7Message message) => new()
    {
        Event = message.Event,
        Patient = PidReader.Identifiers(message["PID-3"]),
        Visit = Number(message["PV1-19"]),
        Account = Number(message["PID-18"]),
        Action = message["ZBE-4"].Text,
        IsHistoric = message["ZBE-5"].Is("Y"),
        OriginalEvent = message["ZBE-6"].Text,
        PatientClass = message["PV1-2"].Text,
        Doctor = Text(message["PV1-7"].Component(1)) ?? Text(message["PV1-7"].Component(2)),
        PendingUnit = Text(message["PV1-42"].Component(1)),
        Movement = new KeptMovement(message["ZBE-1"].Component(1).Text)
        {
            Event = message["ZBE-4"].Is("INSERT") ? message.Event : Text(message["ZBE-6"]),
            Start = Text(message["ZBE-2"]),
            HousingUnit = Text(message["PV1-3"].Component(1)),
            MedicalUnit = Text(message["ZBE-7"].Component(10)),
            CareUnit = Text(message["ZBE-8"].Component(10)),
        },
    };

    /// <summary>A CX of PID-18, PV1-19 or MRG-3.</summary>
    public static LocalIdentifier Number(Er7Value field) =>
        new(field.Component(1).Text, Text(field.Component(4).Subcomponent(2)) ?? field.Component(4).Subcomponent(1).Text);

    private static string? Text(Er7Value value) => value.IsValued && value.Text is { Length: > 0 } text ? text : null;
}
