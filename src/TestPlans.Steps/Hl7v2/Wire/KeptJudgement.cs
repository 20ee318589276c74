using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the sentences on what a system keeps have in common, whatever it keeps.</summary>
internal static class KeptJudgement
{
    /// <summary>How the identities that it keeps are seen.</summary>
    public const string IdentitiesSeen = Asked + "les identités" + OrProven;

    /// <summary>How its visits are seen.</summary>
    public const string VisitsSeen = Asked + "les venues" + OrProven;

    /// <summary>How its documents are seen.</summary>
    public const string DocumentsSeen = Asked + "les documents" + OrProven;

    private const string Asked = "mllp : l'état demandé par fichier (demandes, etats), sinon une capture à instruire ; référence : ";
    private const string OrProven = " du système ; manuel : une capture, à instruire";

    /// <summary>One value that is kept is the one that was transmitted.</summary>
    /// <param name="judgement">What is wrong otherwise.</param>
    /// <param name="found">The value; null when there is none.</param>
    /// <param name="expected">The one that was transmitted.</param>
    /// <param name="place">The state, among the evidence.</param>
    /// <param name="absent">What is said of a value that is not there.</param>
    public static void Same(string judgement, string? found, string expected, JudgedPlace place, string absent = "absent")
    {
        if (found != expected)
        {
            throw new JudgementException(judgement, found ?? absent, expected, place);
        }
    }

    /// <summary>Nothing is kept.</summary>
    /// <param name="judgement">What is wrong otherwise.</param>
    /// <param name="found">What is kept.</param>
    /// <param name="show">It, in words.</param>
    /// <param name="nothing">Nothing, in words.</param>
    /// <param name="place">The state, among the evidence.</param>
    /// <typeparam name="T">What could be kept.</typeparam>
    public static void None<T>(string judgement, IReadOnlyList<T> found, Func<IReadOnlyList<T>, string> show, string nothing, JudgedPlace place)
    {
        if (found.Count > 0)
        {
            throw new JudgementException(judgement, show(found), nothing, place);
        }
    }
}
