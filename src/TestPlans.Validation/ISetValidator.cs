namespace TestPlans.Validation;

/// <summary>A validator that also judges artefacts together: their coherence. One instance serves all threads.</summary>
public interface ISetValidator : IValidator
{
    /// <summary>Judges a set against a model of sets (<see cref="Model.Set"/>). A member that cannot be read is a finding.</summary>
    Report Judge(ArtefactSet set, Model model, JudgeOptions options);
}
