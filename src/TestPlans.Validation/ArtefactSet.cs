using System.Security.Cryptography;
using System.Text;

namespace TestPlans.Validation;

/// <summary>Artefacts that are judged together, in their order: the messages of a stay, a message and its document.</summary>
public sealed class ArtefactSet
{
    /// <summary>The media type under which a report names a set.</summary>
    public const string MediaType = "application/vnd.testplans.set";

    private readonly Lazy<string> _sha256;

    /// <summary>Takes the artefacts in order. Names that repeat are told apart (« sortie.hl7 (2) »), since findings say by name where they are.</summary>
    /// <param name="name">How a person names the set.</param>
    /// <param name="members">The artefacts, one at least.</param>
    public ArtefactSet(string name, IReadOnlyList<Artefact> members)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count, nameof(members));
        Name = name;
        Members = [.. Distinct(members)];
        _sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', Members.Select(member => member.Sha256))))));
    }

    /// <summary>How a person names the set.</summary>
    public string Name { get; }

    /// <summary>The artefacts, in order, each with a name of its own.</summary>
    public IReadOnlyList<Artefact> Members { get; }

    /// <summary>SHA-256 over the hashes of the members, in order.</summary>
    public string Sha256 => _sha256.Value;

    private static IEnumerable<Artefact> Distinct(IReadOnlyList<Artefact> members)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var rank = seen[member.Name] = seen.GetValueOrDefault(member.Name) + 1;
            yield return rank == 1 ? member : new Artefact($"{member.Name} ({rank})", member.MediaType, member.Content);
        }
    }
}
