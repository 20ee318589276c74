namespace TestPlans.Systems;

/// <summary>Someone other than the patient whom a situation has entered in the system under test, and whom the document must name.</summary>
/// <param name="Function">What they do in the document.</param>
/// <param name="Name">Family name.</param>
/// <param name="GivenName">Given name.</param>
public sealed record TestPerson(PersonFunction Function, string Name, string GivenName)
{
    /// <summary>National number of a professional, eleven digits; null for anyone else.</summary>
    public string? Rpps { get; init; }

    /// <summary>An address such as <c>tel:+33…</c>; null when it does not matter.</summary>
    public string? Telecom { get; init; }

    /// <summary>The role in the norm's code (NOK « personne de confiance », CON « consultant »…); null when it does not matter.</summary>
    public string? Quality { get; init; }

    /// <summary>The relationship with the patient in the norm's code (MTH « mère »…); null when it does not matter.</summary>
    public string? Link { get; init; }

    /// <summary>« Claire TESTMINEUR ».</summary>
    public string DisplayName => $"{GivenName} {Name}";

    /// <summary>The function in French, as test case data write it.</summary>
    public string FunctionWord => TestPersonReader.Functions.Of(Function);
}

/// <summary>What someone does in a document, besides its author and its treating physician.</summary>
public enum PersonFunction
{
    /// <summary>« représentant »: acts for the patient in law.</summary>
    Guardian,

    /// <summary>« informateur »: told what the document says.</summary>
    Informant,

    /// <summary>« saisie »: typed it.</summary>
    Clerk,

    /// <summary>« destinataire »: it is sent to them.</summary>
    Recipient,

    /// <summary>« validateur »: attests that it is right.</summary>
    Validator,

    /// <summary>« intervenant »: took part in the encounter.</summary>
    Carer,
}
