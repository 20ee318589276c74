using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.ReferenceSystem;

/// <summary>The defect that is switched on, and whether it has acted yet.</summary>
internal sealed class ActiveDefect(Defect? defect)
{
    public Defect? Defect => defect;

    /// <summary>True once the defect changed something: a defect that never acts proves nothing.</summary>
    public bool HasActed { get; private set; }

    /// <summary>Whether a behaviour is switched; asking where it would matter is acting.</summary>
    public bool Switches(string behaviour)
    {
        var switched = defect?.Behaviour == behaviour;
        HasActed |= switched;
        return switched;
    }

    /// <summary>The message as the defect leaves it.</summary>
    public Er7Draft Apply(Er7Draft draft)
    {
        if (defect?.MessageEdit is not { } edit || edit.Apply(draft.ToMessage()) is not { } spoiled)
        {
            return draft;
        }

        HasActed = true;
        return spoiled;
    }

    /// <summary>The document as the defect leaves it.</summary>
    public void Apply(System.Xml.Linq.XDocument document, string documentType)
    {
        if (defect?.Edit is { } edit && edit.AppliesTo(documentType) && edit.Apply(document))
        {
            HasActed = true;
        }
    }
}
