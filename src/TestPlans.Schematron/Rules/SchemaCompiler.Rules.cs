using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>Patterns, rules and assertions.</summary>
internal sealed partial class SchemaCompiler
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private CompiledPattern Pattern(XElement pattern, int index)
    {
        var declared = pattern.Trimmed("id");
        var (file, line, _) = Source.PlaceOf(pattern);
        var info = new PatternInfo(
            declared ?? "pattern-" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            declared, pattern.Element(Source.Sch + "title")?.Value.Trim(), pattern.Trimmed("role"), file, line);
        var documents = pattern.Attribute("documents")?.Value is { } text && text.Trim().Length > 0
            ? Guard(pattern, () => Compiler.Compile(text, Around(new Slots(), name => Global(name, index))), text)
            : null;
        var rules = new List<CompiledRule>();
        foreach (var rule in pattern.Elements(Source.Sch + "rule").Where(static rule => rule.Trimmed("abstract") != "true"))
        {
            if (Rule(rule, info, index, rules.Count + 1) is { } compiled)
            {
                rules.Add(compiled);
            }
        }

        return new CompiledPattern(info, documents, rules);
    }

    private CompiledRule? Rule(XElement rule, PatternInfo pattern, int patternIndex, int rank)
    {
        if (rule.Attribute("context")?.Value is not { } context)
        {
            Report(rule, isError: true, "rule-context", "Une règle n’a pas de contexte.");
            return null;
        }

        var declared = rule.Trimmed("id");
        var (file, line, _) = Source.PlaceOf(rule);
        var info = new RuleInfo(
            declared ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pattern.Id}/{rank}"), declared, pattern, context, rule.Trimmed("role"), rule.Trimmed("flag"), file, line);
        var slots = new Slots(SharedSlots);
        var lets = new Dictionary<Name, RuleLet>();
        var letSlots = new List<int>();
        Expr? Variable(Name name) => lets.TryGetValue(name, out var let) ? let : Global(name, patternIndex);
        var matchers = Guard(rule, () => Compiler.CompilePattern(context, Around(slots, name => Global(name, patternIndex))), context);
        var assertions = new List<CompiledAssertion>();
        var parts = Parts(rule, []);
        Sources.Add(new RuleSource(info, rule, parts));
        foreach (var part in parts)
        {
            if (part.Name == Source.Sch + "let")
            {
                RuleLet(part, slots, lets, letSlots, Variable);
            }
            else if (Assertion(part, info, slots, Variable, assertions.Count + 1) is { } assertion)
            {
                assertions.Add(assertion);
            }
        }

        var properties = Attached(rule, "properties", "property", slots, Variable);
        _frame = Math.Max(_frame, Math.Max(slots.Size, SharedSlots));
        return matchers is null ? null : new CompiledRule(info, Sources.Count - 1, [.. matchers], [.. letSlots], [.. assertions], properties);
    }

    /// <summary>Lets and assertions of a rule in order, those of the abstract rules it extends put in their place.</summary>
    private List<XElement> Parts(XElement rule, HashSet<XElement> open)
    {
        var parts = new List<XElement>();
        foreach (var part in rule.Elements())
        {
            if (part.Name == Source.Sch + "let" || part.Name == Source.Sch + "assert" || part.Name == Source.Sch + "report")
            {
                parts.Add(part);
            }
            else if (part.Name == Source.Sch + "extends")
            {
                var name = part.Trimmed("rule");
                var found = rule.Parent?.Elements(Source.Sch + "rule").FirstOrDefault(other => other.Trimmed("id") == name && other.Trimmed("abstract") == "true") ?? _abstractRules.GetValueOrDefault(name ?? string.Empty);
                if (found is null)
                {
                    Report(part, isError: _mode == SchematronMode.Iso, "extends-unknown", $"La règle abstraite « {name} » n’existe pas.");
                }
                else if (!open.Add(found))
                {
                    Report(part, isError: true, "extends-cycle", $"La règle abstraite « {name} » s’étend elle-même.");
                }
                else
                {
                    parts.AddRange(Parts(found, open));
                    open.Remove(found);
                }
            }
        }

        return parts;
    }

    private void RuleLet(XElement part, Slots slots, Dictionary<Name, RuleLet> lets, List<int> letSlots, Func<Name, Expr?> variable)
    {
        if (VariableName(part) is not { } name)
        {
            return;
        }

        var value = part.Attribute("value")?.Value is { } text
            ? Guard(part, () => Compiler.Compile(text, Around(slots, variable)), text)
            : new Constant(Fragment.Read(part).Root);
        var slot = slots.Take();
        letSlots.Add(slot);
        lets[name] = new RuleLet(slot, value ?? new Constant(Values.Value.Empty));
    }

    private CompiledAssertion? Assertion(XElement part, RuleInfo rule, Slots slots, Func<Name, Expr?> variable, int rank)
    {
        var declared = part.Trimmed("id");
        if (part.Attribute("test")?.Value is not { } test)
        {
            Report(part, isError: true, "assert-test", $"Un élément {part.Name.LocalName} n’a pas de test.");
            return null;
        }

        var (file, line, _) = Source.PlaceOf(part);
        var (role, flag) = (part.Trimmed("role"), part.Trimmed("flag"));
        var info = new AssertionInfo(
            declared ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Id}/{rank}"), declared, rule, part.Name.LocalName == "report", Values.FromText.Collapse(test),
            Severity.Of(role, flag, rule.Role, rule.Flag, rule.Pattern.Role), role, flag, part.Trimmed("see"), file, line);
        var compiled = Guard(part, () => Shared(test, slots, variable), test);
        var subject = _mode == SchematronMode.Iso && (part.Attribute("subject") ?? part.Parent?.Attribute("subject"))?.Value is { } text
            ? Guard(part, () => Compiler.Compile(text, Around(slots, variable)), text)
            : null;
        var message = Message(part, slots, variable);
        var index = _assertions.Count;
        _assertions.Add(info);
        RuleOfAssertion.Add(Sources.Count - 1);
        return compiled is null ? null : new CompiledAssertion(
            info, index, compiled, message, subject, Attached(part, "diagnostics", "diagnostic", slots, variable), Attached(part, "properties", "property", slots, variable));
    }

    private List<AttachedTemplate> Attached(XElement part, string attribute, string kind, Slots slots, Func<Name, Expr?> variable)
    {
        var attached = new List<AttachedTemplate>();
        foreach (var id in part.Attribute(attribute)?.Value.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var found = _schema.Descendants(Source.Sch + kind).FirstOrDefault(element => element.Trimmed("id") == id);
            if (found is null)
            {
                Report(part, isError: false, kind + "-unknown", $"L’élément {kind} « {id} » n’existe pas.");
            }
            else
            {
                attached.Add(new AttachedTemplate(id, Message(found, slots, variable)));
            }
        }

        return attached;
    }
}
