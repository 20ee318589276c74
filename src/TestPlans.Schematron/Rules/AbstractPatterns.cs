using System.Xml.Linq;

namespace TestPlans.Schematron.Rules;

/// <summary>Replaces each pattern « is-a » by a copy of its abstract pattern in which « $parameter » is put literally.</summary>
internal static class AbstractPatterns
{
    public static void Expand(XElement schema, SchematronMode mode, List<RuleDiagnostic> diagnostics)
    {
        var patterns = schema.Descendants(Source.Sch + "pattern").ToList();
        foreach (var instance in patterns.Where(static pattern => pattern.Attribute("is-a") is not null))
        {
            var name = instance.Trimmed("is-a");
            var models = patterns.Where(pattern => pattern.Trimmed("id") == name).ToList();
            if (models.Count == 0)
            {
                diagnostics.Add(Source.At(instance, isError: mode == SchematronMode.Iso, "is-a-unknown", $"Le patron abstrait « {name} » n’existe pas."));
            }

            instance.ReplaceWith(models.Select(model => Instance(instance, model, mode)));
        }

        foreach (var model in schema.Descendants(Source.Sch + "pattern").Where(static pattern => pattern.Trimmed("abstract") == "true").ToList())
        {
            model.Remove();
        }
    }

    private static XElement Instance(XElement instance, XElement model, SchematronMode mode)
    {
        var parameters = instance.Elements(Source.Sch + "param").Select(Parameter.Of).ToList();
        if (mode == SchematronMode.Iso)
        {
            // Defaults that the abstract pattern itself gives (edition 2016), and the longest name first, so that $a leaves $ab alone.
            parameters.AddRange(model.Elements(Source.Sch + "param").Select(Parameter.Of));
            parameters = [.. parameters.DistinctBy(static parameter => parameter.Name).OrderByDescending(static parameter => parameter.Name.Length)];
        }

        var copy = Source.Copy(model);
        copy.Attribute("abstract")?.Remove();
        copy.SetAttributeValue("id", instance.Trimmed("id"));
        copy.Elements(Source.Sch + "param").Remove();
        foreach (var element in copy.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes().Where(attribute => Substituted(attribute.Name.LocalName, mode)))
            {
                attribute.Value = Replace(attribute.Value, parameters);
            }
        }

        foreach (var text in copy.DescendantNodes().OfType<XText>())
        {
            text.Value = Replace(text.Value, parameters);
        }

        if (mode == SchematronMode.Iso)
        {
            foreach (var attribute in instance.Attributes().Where(attribute => attribute.Name.LocalName is not ("is-a" or "id") && copy.Attribute(attribute.Name) is null))
            {
                copy.SetAttributeValue(attribute.Name, attribute.Value);
            }

            copy.AddFirst(instance.Elements().Where(static element => element.Name.LocalName is "let" or "title" or "p").Select(Source.Copy));
        }

        return copy;
    }

    // The pipeline of ANS substitutes in three attributes; the standard in every one that holds a query, a let included.
    private static bool Substituted(string attribute, SchematronMode mode) =>
        attribute is "test" or "context" or "select" || (mode == SchematronMode.Iso && attribute is "value" or "path" or "subject" or "documents");

    private static string Replace(string text, List<Parameter> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            text = text.Contains('$', StringComparison.Ordinal) ? text.Replace(name, value, StringComparison.Ordinal) : text;
        }

        return text;
    }

    /// <summary>« $name », and what is put in its place.</summary>
    private sealed record Parameter(string Name, string Value)
    {
        public static Parameter Of(XElement param) => new("$" + param.Trimmed("name"), param.Attribute("value")?.Value ?? string.Empty);
    }
}
