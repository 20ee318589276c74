using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2;

/// <summary>
/// The <c>msh</c> form of <c>detect</c>: conditions on values, all of which must hold, separated by spaces:
/// <c>MSH-9.1=ADT MSH-9.2=A28|A31 MSH-12.3!=2.10</c>.
/// </summary>
internal sealed record MshClause(IReadOnlyList<MshClause.Condition> Conditions)
{
    internal sealed record Condition(Er7Path Path, bool IsEqual, string[] Values)
    {
        public bool Holds(Er7Message message) => Values.Any(value => message.Get(Path).Is(value)) == IsEqual;

        public override string ToString() => $"{Path} {(IsEqual ? "égal à" : "différent de")} {string.Join(" ou ", Values)}";
    }

    /// <exception cref="UnusablePackException">The clause of the model is of another form, or badly written.</exception>
    public static MshClause Parse(Model model)
    {
        var detect = model.Detect!;
        if (detect.Form != "msh")
        {
            throw detect.FormPlace.Fault($"« detect » du modèle « {model.Id} » : la forme « {detect.Form} » ne reconnaît pas un message HL7 v2 ; attendu : msh");
        }

        var conditions = new List<Condition>();
        foreach (var text in detect.Clause.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equal = text.IndexOf('=', StringComparison.Ordinal);
            var differs = equal > 0 && text[equal - 1] == '!';
            if (equal < 1 || !Er7Path.TryParse(text.AsSpan(0, differs ? equal - 1 : equal), out var path))
            {
                throw detect.Place.Fault($"« detect » du modèle « {model.Id} » : « {text} » n'est pas de la forme MSH-9.2=A28|A31");
            }

            conditions.Add(new Condition(path, !differs, text[(equal + 1)..].Split('|')));
        }

        return conditions.Count > 0 ? new MshClause(conditions) : throw detect.Place.Fault($"« detect » du modèle « {model.Id} » est vide : tout message serait reconnu");
    }

    public bool Holds(Er7Message message) => Conditions.All(condition => condition.Holds(message));
}
