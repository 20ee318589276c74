using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Documents;

/// <summary>The documents of the scenario, read once each.</summary>
public sealed class DocumentReading(TestCase testCase)
{
    private readonly Dictionary<string, CdaDocument> _read = new(StringComparer.Ordinal);

    /// <summary>The last document.</summary>
    /// <exception cref="JudgementException">It is not a CDA document: that is the system's fault.</exception>
    public CdaDocument Current => Read(testCase.Document);

    /// <summary>The version that it corrects.</summary>
    /// <exception cref="PlanException">The scenario has corrected none.</exception>
    public CdaDocument Previous => Read(testCase.Previous ?? throw new PlanException("aucun document n'a été corrigé avant ce jugement"));

    /// <summary>A place in the last document: the deepest element that stands on a path of local names below its root, so that an absent one is shown by its parent.</summary>
    public JudgedPlace Place(params IReadOnlyList<string> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var element = Current.Root;
        foreach (var name in path)
        {
            if (element.Elements().FirstOrDefault(child => child.Name.LocalName == name) is not { } next)
            {
                break;
            }

            element = next;
        }

        return Place(element);
    }

    /// <summary>The place of an element or an attribute of the last document.</summary>
    public JudgedPlace Place(XObject node) => Places.Of(testCase.Document, node);

    private CdaDocument Read(Artefact artefact)
    {
        if (!_read.TryGetValue(artefact.Sha256, out var document))
        {
            var result = CdaDocument.Read(artefact.Content);
            if (!result.TryGet(out document!, out var fault))
            {
                throw new JudgementException($"« {artefact.Name} » ne peut pas être lu : {fault}", place: Places.At(artefact, fault.Line, fault.Column));
            }

            _read[artefact.Sha256] = document;
        }

        return document;
    }
}
