using TestPlans.Gherkin;

namespace TestPlans.Cli.Running;

/// <summary>The plans that a person names: files, folders, and <c>file.feature:12:40</c> for the scenarios at these lines.</summary>
internal static class Plans
{
    /// <summary>Reads them; all plans when none is named.</summary>
    /// <exception cref="UsageException">A name leads nowhere, or a line to no scenario.</exception>
    public static PlanSet Load(Workplace workplace, IReadOnlyList<string> named)
    {
        foreach (var name in named.Where(name => !Path.Exists(PlanSet.FileOf(name))))
        {
            throw new UsageException($"« {PlanSet.FileOf(name)} » n'existe pas : nommez un fichier .feature ou un dossier de plans");
        }

        var plan = PlanSet.Load(named.Count > 0 ? named : [workplace.Features], workplace.PlanRoot);
        return plan.Errors.FirstOrDefault(error => error.Code == PlanSet.WrongLine) is { } wrong ? throw new UsageException(Workplace.Shown(wrong.ToString())) : plan;
    }
}
