using TestPlans.Formats.Xml;
using TestPlans.Systems.Drivers;
using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>Takes a proof from a person: their words and their files, hashed, to be reviewed by someone else.</summary>
public static class OperatorProof
{
    private const int Attempts = 3;

    // A screen recording is larger than any document.
    private static readonly XmlLimits Limits = new() { MaxBytes = 256L * 1024 * 1024 };

    /// <summary>Asks until the files named can be read, three times at most; <see cref="AwaitingOperator{T}"/> when nobody answers.</summary>
    /// <param name="context">Gives the operator and the clock.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<ActResult<IReadOnlyList<Artefact>>> AskAsync(DriverContext context, OperatorQuestion question, CancellationToken ct)
    {
        var asked = question;
        for (var attempt = 0; attempt < Attempts && context.Operator.IsPresent; attempt++)
        {
            if (await context.Operator.AskAsync(asked, ct) is not { } answer)
            {
                break;
            }

            var read = answer.Paths.Select(path => SafeFile.Read(path.Trim().Trim('"', '\''), Limits)).ToArray();
            var problem = read.FirstOrDefault(file => file.Problem is not null).Problem
                ?? (question.WantsFile && read.Length == 0 ? "Aucun fichier n’a été donné : il en faut un (une ligne vide au constat laisse la question pour plus tard)." : null);
            if (problem is null)
            {
                Artefact[] files = [.. read.Select(file => file.Artefact!)];
                return new GivenByOperator<IReadOnlyList<Artefact>>(files, answer.Text, files, answer.Operator, context.Time.GetUtcNow());
            }

            asked = question with { Instruction = $"{problem}\n{question.Instruction}" };
        }

        return new AwaitingOperator<IReadOnlyList<Artefact>>(question.Instruction);
    }
}
