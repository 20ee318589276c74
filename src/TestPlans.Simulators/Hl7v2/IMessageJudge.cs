using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Judges what comes in: the catalogue of models, lent by whoever starts a partner. Called from many threads at once.</summary>
public interface IMessageJudge
{
    /// <summary>Judges a message by the model that recognises it. A wrong message gives findings, never an exception.</summary>
    Report Judge(Artefact message);
}
