using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>How a malformed acknowledgement is malformed.</summary>
public enum MalformedAnswer
{
    /// <summary>No MSA segment.</summary>
    NoMsa,

    /// <summary>No MSH segment.</summary>
    NoHeader,

    /// <summary>Bytes that are no HL7 v2.</summary>
    Noise,

    /// <summary>No VT (0B) before it.</summary>
    NoStart,

    /// <summary>No FS (1C) after it: it never ends.</summary>
    NoEnd,

    /// <summary>The same acknowledgement twice.</summary>
    Twice,
}

/// <summary>How the next message of a patient is answered, instead of honestly: what the sender does of it is what is tested.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>What is done, in French, for reports and the log.</summary>
    public abstract string InFrench { get; }

    /// <summary>The honest acknowledgement, after a delay.</summary>
    /// <param name="Delay">How long, by the clock of the partner.</param>
    public sealed record Late(TimeSpan Delay) : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => FormattableString.Invariant($"acquittement retardé de {Delay.TotalSeconds:0.#} s");
    }

    /// <summary>No acknowledgement; the connection stays open.</summary>
    public sealed record Absent : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => "aucun acquittement";
    }

    /// <summary>A refusal: the message is then neither learned nor remembered, so that it may come again.</summary>
    /// <param name="Code">MSA-1: AE or AR.</param>
    /// <param name="Errors">One ERR segment each.</param>
    public sealed record Negative(string Code, IReadOnlyList<Er7Error> Errors) : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => $"acquittement négatif {Code}{string.Concat(Errors.Select(error => $" {error.Code}"))}";
    }

    /// <summary>An acknowledgement that breaks the format.</summary>
    /// <param name="How">How.</param>
    public sealed record Malformed(MalformedAnswer How) : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => "acquittement malformé : " + How switch
        {
            MalformedAnswer.NoMsa => "sans segment MSA",
            MalformedAnswer.NoHeader => "sans segment MSH",
            MalformedAnswer.Noise => "octets sans signification",
            MalformedAnswer.NoStart => "sans octet VT (0B)",
            MalformedAnswer.NoEnd => "sans octet FS (1C)",
            _ => "envoyé deux fois",
        };
    }

    /// <summary>The honest acknowledgement, recalling in MSA-2 a message that nobody sent.</summary>
    public sealed record WrongControlId : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => "acquittement d’un autre message (MSA-2)";
    }

    /// <summary>No acknowledgement; the connection is closed.</summary>
    public sealed record Closed : Fault
    {
        /// <inheritdoc/>
        public override string InFrench => "connexion fermée sans acquittement";
    }
}
