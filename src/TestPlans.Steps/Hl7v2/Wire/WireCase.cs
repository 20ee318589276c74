using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What one scenario has established on the wire: its conversation, the identity as it stands, the last messages.</summary>
public sealed class WireCase(TestCase testCase, SystemUnderTest system, SimulatorHub hub, ScenarioContext scenario) : IAsyncDisposable
{
    private Conversation? _conversation;
    private Hl7v2Partner? _partner;
    private TestPatient? _patient;
    private Er7Message? _message;

    /// <summary>The patient as the last act left the identity; at first the one of the test case data.</summary>
    public TestPatient Patient
    {
        get => _patient ?? testCase.File.Patient;
        set => _patient = value;
    }

    /// <summary>The patient of the test case data, before any act of the scenario.</summary>
    public TestPatient InitialPatient => testCase.File.Patient;

    /// <summary>Whether the last act has sent all that it sends: then nothing more is awaited.</summary>
    public bool IsActOver { get; set; }

    /// <summary>The last message received from the system under test; null when a person handed it over.</summary>
    public ReceivedMessage? Received { get; set; }

    /// <summary>The last message that the system under test sent, parsed.</summary>
    /// <exception cref="PlanException">No message was received in this scenario.</exception>
    public Er7Message Message
    {
        get => _message ?? throw new PlanException("aucun message du système testé n'a été reçu avant ce jugement");
        set => _message = value;
    }

    /// <summary>The identifiers under which the system under test sent the patient, the last at the end.</summary>
    public List<LocalIdentifier> SuppliedIdentifiers { get; } = [];

    /// <summary>The identifier of the duplicate of this patient.</summary>
    public LocalIdentifier? Duplicate { get; set; }

    /// <summary>Whether an identifier is that of the duplicate.</summary>
    /// <param name="identifier">From PID-3; null is nobody's.</param>
    public bool IsDuplicate(SimulatedIdentifier? identifier) => identifier is not null && Duplicate is { } known && SuppliedIdentifier.Of(identifier) == known;

    /// <summary>The last message that our simulator sent.</summary>
    public SentMessage? Sent { get; set; }

    /// <summary>What that message says of a movement.</summary>
    /// <exception cref="PlanException">Nothing was sent, or it does not read.</exception>
    internal SaidMovement SaidMovement => SaidMovement.Of(Er7Message.Parse((Sent ?? throw new PlanException("aucun message n'a été transmis avant ce jugement")).Message.Content).Message
        ?? throw new PlanException("le dernier message transmis ne se lit pas : il ne désigne aucune venue"));

    /// <summary>The system under test in a role that sends.</summary>
    /// <exception cref="PlanException">The scenario names another role, or the driver cannot play it.</exception>
    public IMessageSupplier Supplier => Actor<IMessageSupplier>(testCase.Role, "envoie des messages");

    /// <summary>The system under test in a role that receives.</summary>
    /// <exception cref="PlanException">The scenario names another role, or the driver cannot play it.</exception>
    public IMessageConsumer Consumer => Actor<IMessageConsumer>(OtherEnd ?? testCase.Role, "reçoit des messages");

    /// <summary>The role of the system that receives what another one sent, in a scenario of two systems (N2); null in the others.</summary>
    public ActorRole? OtherEnd { get; set; }

    /// <summary>Our simulator: where the system under test sends, or on whose behalf we send.</summary>
    /// <exception cref="PlanException">Its port cannot be listened to.</exception>
    public async Task<Hl7v2Partner> PartnerAsync()
    {
        try
        {
            var place = testCase.Role is { IsMessageSupplier: true } ? Supplier.Listening : testCase.Role == ActorRole.DocumentManager ? (Consumer as IDocumentManager)?.Listening : null;
            return _partner ??= await hub.AtAsync(place ?? new IPEndPoint(IPAddress.Loopback, 0));
        }
        catch (IOException error)
        {
            throw new PlanException(error.Message);
        }
    }

    /// <summary>The conversation of the scenario, opened at its first use; scenarios of one patient take turns.</summary>
    public async Task<Conversation> ConversationAsync()
    {
        if (_conversation is null)
        {
            var partner = await PartnerAsync();
            _conversation = await partner.OpenAsync(testCase.HasOther ? [Key(testCase.File.Patient), Key(testCase.OtherFile.Patient)] : [Key(testCase.File.Patient)], scenario.StepCancellation);
        }

        return _conversation;
    }

    /// <summary>Gives the patient back to the scenarios that wait for it.</summary>
    public ValueTask DisposeAsync() => _conversation?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Where a value of the last message stands, in the artefact kept as evidence.</summary>
    /// <param name="value">A value of <see cref="Message"/>, present or not.</param>
    public JudgedPlace Place(Er7Value value) => PlaceIn(testCase.Document, value);

    internal static JudgedPlace PlaceIn(Artefact artefact, Er7Value value) => Places.At(artefact, value.Line, value.Column) with { Path = value.Path.ToString() };

    private static PatientKey Key(TestPatient patient) => new()
    {
        Ins = patient.Ins?.Matricule,
        BirthName = patient.BirthName,
        GivenName = patient.GivenNames[0],
        BirthDate = patient.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    };

    private T Actor<T>(ActorRole? named, string act)
        where T : class
    {
        var role = named ?? throw new PlanException("le scénario ne nomme pas le rôle du système testé");
        return system.Actor<T>(role) ?? throw new PlanException($"le système testé dans le rôle « {role.Label} » n'est pas un système qui {act}, ou son pilote ne sait pas le jouer (systeme.json)");
    }
}
