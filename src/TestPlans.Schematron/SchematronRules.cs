using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron;

/// <summary>A schema compiled once: immutable, shared by any number of threads and evaluations.</summary>
public sealed class SchematronRules
{
    private readonly Lazy<IReadOnlyList<AbsentDocument>> _absent;

    private SchematronRules(string path, XElement schema, SchematronOptions options, string phase, List<CompiledPattern> compiled, SchemaCompiler compiler, DocumentPool documents)
    {
        _absent = new Lazy<IReadOnlyList<AbsentDocument>>(() => Lint.DocumentReaders.Absent(this));
        FilePath = path;
        Options = options;
        Phase = phase;
        Title = schema.Element(Source.Sch + "title") is { } title ? Values.FromText.Collapse(title.Value) : null;
        SchemaVersion = schema.Trimmed("schemaVersion");
        Compiled = compiled;
        Namespaces = compiler.Namespaces;
        Assertions = compiler.Assertions;
        Frame = compiler.Frame;
        GlobalCount = compiler.GlobalCount;
        RuleOfAssertion = [.. compiler.RuleOfAssertion];
        FiredSize = compiler.Sources.Count;
        Keys = compiler.Keys;
        Sources = compiler.Sources;
        Schema = schema;
        Documents = documents;
        Patterns = [.. compiled.Select(static pattern => pattern.Info)];
        Contexts = [.. compiled.SelectMany(static pattern => pattern.Rules).Select(static rule => rule.Info)];
    }

    /// <summary>The file that was loaded.</summary>
    public string FilePath { get; }

    /// <summary>File name without extension: <c>CI-SIS_VSM_2023.01</c>.</summary>
    public string Name => Path.GetFileNameWithoutExtension(FilePath);

    /// <summary>Title of the schema, or null.</summary>
    public string? Title { get; }

    /// <summary>schemaVersion of the schema, or null.</summary>
    public string? SchemaVersion { get; }

    /// <summary>The phase that runs: an id or <c>#ALL</c>.</summary>
    public string Phase { get; }

    /// <summary>How the rules were loaded.</summary>
    public SchematronOptions Options { get; }

    /// <summary>Prefixes that the rules declare.</summary>
    public IReadOnlyDictionary<string, string> Namespaces { get; }

    /// <summary>Active patterns in order.</summary>
    public IReadOnlyList<PatternInfo> Patterns { get; }

    /// <summary>Rules of the active patterns in order.</summary>
    public IReadOnlyList<RuleInfo> Contexts { get; }

    /// <summary>Asserts and reports of the active patterns in order.</summary>
    public IReadOnlyList<AssertionInfo> Assertions { get; }

    /// <summary>The value sets and other documents that the rules name by a literal path and that cannot be read; looked for when first asked.</summary>
    public IReadOnlyList<AbsentDocument> AbsentDocuments => _absent.Value;

    internal IReadOnlyList<CompiledPattern> Compiled { get; }

    /// <summary>Rank among the rules of the rule that holds each assertion.</summary>
    internal int[] RuleOfAssertion { get; }

    internal int Frame { get; }

    internal int GlobalCount { get; }

    /// <summary>Number of rules, those included whose context could not be compiled.</summary>
    internal int FiredSize { get; }

    internal KeyTable Keys { get; }

    internal IReadOnlyList<RuleSource> Sources { get; }

    internal XElement Schema { get; }

    internal DocumentPool Documents { get; }

    /// <summary>Loads and compiles a schema with all it includes. What is wrong with it is told by diagnostics, never by an exception.</summary>
    /// <param name="path">The .sch file.</param>
    /// <param name="options">Phase, mode and folder; null for the defaults.</param>
    public static SchematronLoad Load(string path, SchematronOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new SchematronOptions();
        var full = Path.GetFullPath(path);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder ?? Path.GetDirectoryName(full)!));
        var diagnostics = new List<RuleDiagnostic>();
        var schema = new Includer(folder, options.ExactCase, diagnostics).Read(full);
        if (schema is null || !IsSchema(schema, diagnostics))
        {
            return new SchematronLoad(null, diagnostics);
        }

        AbstractPatterns.Expand(schema, options.Mode, diagnostics);
        var phase = Phases.Choose(schema, options.Phase, diagnostics);
        var compiler = new SchemaCompiler(schema, options.Mode, diagnostics);
        var compiled = compiler.Compile(phase.IsActive, phase.Lets);
        var rules = diagnostics.Exists(static one => one.IsError) ? null : new SchematronRules(full, schema, options, phase.Name, compiled, compiler, options.Documents ?? new DocumentPool(folder));
        return new SchematronLoad(rules, diagnostics);
    }

    private static bool IsSchema(XElement schema, List<RuleDiagnostic> diagnostics)
    {
        if (schema.Name != Source.Sch + "schema")
        {
            diagnostics.Add(Source.At(schema, isError: true, "not-a-schema", schema.Name.NamespaceName == Source.Old
                ? "Schematron 1.5 n’est pas pris en charge : il faut ISO Schematron (espace de noms http://purl.oclc.org/dsdl/schematron)."
                : $"L’élément racine est « {schema.Name.LocalName} » : ce n’est pas un schéma ISO Schematron."));
            return false;
        }

        var binding = schema.Trimmed("queryBinding") ?? "xslt";
        if (binding.ToUpperInvariant() is not ("XSLT2" or "XPATH2" or "XSLT" or "XSLT1" or "XPATH" or "XPATH1"))
        {
            diagnostics.Add(Source.At(schema, isError: true, "query-binding", $"queryBinding « {binding} » n’est pas pris en charge : xslt2 ou xpath2 attendu."));
            return false;
        }

        if (binding.ToUpperInvariant() is not ("XSLT2" or "XPATH2"))
        {
            diagnostics.Add(Source.At(schema, isError: false, "query-binding", $"queryBinding « {binding} » : les expressions sont évaluées en XPath 2.0."));
        }

        return true;
    }
}
