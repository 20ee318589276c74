namespace TestPlans.Evidence;

/// <summary>Looks whether what a scenario kept is still there, byte for byte: evidence is its artefacts.</summary>
internal sealed class KeptArtefacts(ArtefactStore store)
{
    private readonly Dictionary<string, bool> _seen = new(StringComparer.Ordinal);

    public bool AreWhole(ScenarioView scenario) => scenario.Steps.SelectMany(step => step.Attachments).All(IsWhole);

    private bool IsWhole(AttachmentView attachment)
    {
        if (!_seen.TryGetValue(attachment.File, out var whole))
        {
            // What was masked has another hash by construction: its presence is all that can be said.
            whole = store.Read(attachment.File) is { } bytes
                && (attachment.Masked || string.Equals(Stable.Hash(bytes.Span), attachment.Sha256, StringComparison.Ordinal));
            _seen[attachment.File] = whole;
        }

        return whole;
    }
}
