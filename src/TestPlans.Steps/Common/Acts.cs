using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Common;

/// <summary>Turns what came of an act into the scenario's outcome: the one place where an act can fail, await or break a scenario.</summary>
/// <param name="testCase">What the scenario has established.</param>
/// <param name="output">Where proofs are kept.</param>
public sealed class Acts(TestCase testCase, IReqnrollOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The value of an act, or null when a person reported the act without a file that can be read.</summary>
    /// <param name="label">The act, for the proof: « production du document « VSM » ».</param>
    /// <param name="result">What came of it.</param>
    /// <exception cref="JudgementException">The system did not act in the time it has.</exception>
    /// <exception cref="ProofAwaitedException">A person has to act and nobody is there.</exception>
    public T? Take<T>(string label, ActResult<T> result)
        where T : class
    {
        testCase.IsReportedByPerson = false;
        (testCase.ObservedBy, testCase.ObservedSource, testCase.Observation, testCase.Later) = (null, null, null, null);
        switch (result)
        {
            case Observed<T> observed:
                (testCase.ObservedBy, testCase.ObservedSource, testCase.Later) = (observed.ObservedBy, observed.Source, observed.Later);
                output.WriteLine($"Observé : {observed.ObservedBy}");
                return observed.Value;
            case GivenByOperator<T> given:
                testCase.IsReportedByPerson = true;
                Keep(label, given.Answer, given.Operator, given.When, given.Files);
                return given.Value;
            case NotInTime<T> late:
                throw new JudgementException(
                    string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"rien en {late.Waited.TotalSeconds:0.#} s : {late.Awaited}"));
            case AwaitingOperator<T> awaiting:
                throw new ProofAwaitedException(awaiting.Instruction);
            case Ambiguous<T> ambiguous:
                throw new PlanException(ambiguous.Reason);
            case Unreachable<T> unreachable:
                throw new PlanException(unreachable.Reason);
            default:
                throw new InvalidOperationException($"unknown result {result.GetType().Name}");
        }
    }

    /// <summary>Keeps what the driver saw of the last act among the evidence; nothing when a person reported it.</summary>
    /// <param name="about">The document of the act.</param>
    /// <param name="seen">What was seen, when the driver gives no bytes of its own.</param>
    public void KeepObserved(Artefact about, Func<Artefact> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (testCase.ObservedBy is not { } observedBy)
        {
            return;
        }

        var kept = testCase.ObservedSource ?? seen();
        output.Attach(kept.Content, kept.MediaType, kept.Name);
        testCase.Observation = new Observation(kept, about, testCase.File, observedBy);
    }

    /// <summary>Keeps a proof given by a person: the scenario is then « à instruire ».</summary>
    public void Keep(string label, string answer, string operatorName, DateTimeOffset at, IReadOnlyList<Artefact> files)
    {
        foreach (var file in files)
        {
            output.Attach(file.Content, file.MediaType, file.Name);
        }

        var proof = new JsonObject
        {
            ["label"] = label,
            ["answer"] = answer,
            ["operator"] = operatorName,
            ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
            {
                ["name"] = file.Name,
                ["sha256"] = file.Sha256,
                ["mediaType"] = file.MediaType,
                ["bytes"] = file.Content.Length,
            })]),
        };
        output.Attach(proof.ToJsonString(Json), MediaTypes.Proof, "preuve.json");
    }
}
