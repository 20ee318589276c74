using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Two identities of one person that are linked, not merged (option « Link/Unlink » of ITI-30): who does it, what the message says, what is kept.</summary>
[Binding]
public sealed class IdentityLinkSteps(WireCase wire, SupplierActs acts, MessageWait wait, SentIdentity identity, KeptState state, IReqnrollOutputHelper output)
{
    /// <summary>Links the two: they are of one person, each stays.</summary>
    [When("l'opérateur rapproche l'identité de ce patient et le doublon, sans les fusionner")]
    [Example("l'opérateur rapproche l'identité de ce patient et le doublon, sans les fusionner")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Link() => acts.DoAsync("rapprocher", $"Rapprochez (liez) sans les fusionner les deux identités de {wire.Patient.DisplayName} : {Numbers()}.");

    /// <summary>The same, transmitted: a context.</summary>
    [Given("le rapprochement de l'identité de ce patient et du doublon, transmis par le système testé")]
    [Example("le rapprochement de l'identité de ce patient et du doublon, transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task Linked()
    {
        await Link();
        if (wire.Supplier.Listening is not null)
        {
            var received = await wait.ForAsync(one => one.Type == "ADT^A24", wire.Supplier.Delay, $"un message « ADT^A24 » de {wire.Patient.DisplayName}");
            output.Attach(received.Message.Content, received.Message.MediaType, received.Message.Name);
            (wire.Received, wire.Message) = (received, received.Parsed);
        }
    }

    /// <summary>Undoes the link: they are of two persons after all.</summary>
    [When("l'opérateur sépare l'identité de ce patient et le doublon")]
    [Example("l'opérateur sépare l'identité de ce patient et le doublon")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Unlink() => acts.DoAsync("separer", $"Séparez (déliez) les deux identités de {wire.Patient.DisplayName}, rapprochées à tort : {Numbers()}.");

    /// <summary>One PID for each, whichever comes first; never one of them twice.</summary>
    [Then("le message désigne l'identité de ce patient et le doublon")]
    [Example("le message désigne l'identité de ce patient et le doublon")]
    public void NamesBoth()
    {
        var expected = new[] { Created(), wire.Duplicate ?? throw new PlanException("le scénario n'a pas créé de doublon") };
        var found = wire.Message.AllSegments("PID").Select(pid => PidSegment.Read(pid).Ipp).Select(ipp => ipp is null ? null : SuppliedIdentifier.Of(ipp)).ToList();
        if (found.Count != expected.Length || expected.Any(one => !found.Contains(one)))
        {
            throw new JudgementException(
                "le message ne désigne pas les deux identités, chacune par un PID", string.Join(" et ", found.Select(one => one?.Number ?? "un PID sans IPP")),
                string.Join(" et ", expected.Select(one => one.Number)), wire.Place(wire.Message["PID-3"]));
        }
    }

    /// <summary>Either identity shows the identifier of the other among its links.</summary>
    [Then("le système testé conserve le lien entre ce patient et le doublon")]
    [Example("le système testé conserve le lien entre ce patient et le doublon")]
    public Task KeepsLink() => JudgeAsync((links, place) =>
    {
        if (links.Count == 0)
        {
            throw new JudgementException("le lien entre les deux identités n'est pas conservé", "aucun lien", $"{identity.Current.Value} lié à {identity.Duplicate.Value}", place);
        }
    });

    /// <summary>No link between the two, shown by either.</summary>
    [Then("le système testé ne conserve aucun lien entre ce patient et le doublon")]
    [Example("le système testé ne conserve aucun lien entre ce patient et le doublon")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task KeepsNoLink() => JudgeAsync((links, place) =>
        KeptJudgement.None("les deux identités sont encore liées", links, found => string.Join(", ", found.Select(one => one.Number)), "aucun lien", place));

    /// <summary>Nothing under the identifier of the duplicate, which a message has only named.</summary>
    [Then("le système testé ne conserve aucune identité pour le doublon")]
    [Example("le système testé ne conserve aucune identité pour le doublon")]
    [ObservedBy(KeptJudgement.IdentitiesSeen)]
    public Task KeepsNoDuplicate() => state.JudgeAsync(kept => kept.Identities, (identities, place) =>
    {
        if (identities.FirstOrDefault(one => KeptIdentifiers.Has(one.Identifiers, identity.Duplicate)) is { } created)
        {
            throw new JudgementException("une identité a été créée pour le doublon, qui n'était pas connu", created.BirthName ?? "sans nom", "aucune identité", place);
        }
    });

    private Task JudgeAsync(Action<IReadOnlyList<LocalIdentifier>, JudgedPlace> judge) =>
        state.JudgeAsync(kept => kept.Identities, (identities, place) => judge(KeptLinks.Between(identities, identity.Current, identity.Duplicate, place), place));

    private LocalIdentifier Created() => wire.SuppliedIdentifiers.FirstOrDefault() ?? throw new PlanException("le scénario n'a pas fait créer l'identité de ce patient par le système testé");

    private string Numbers() => $"{wire.SuppliedIdentifiers.LastOrDefault()?.Number} et {wire.Duplicate?.Number}";
}
