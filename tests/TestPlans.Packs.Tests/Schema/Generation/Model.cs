namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Every fact of the tables, by table and name.</summary>
internal sealed class Model
{
    private readonly Dictionary<(string Table, string Name), TypeFact> _types = [];
    private readonly Dictionary<string, SimpleFact> _simples = [];

    private Model(IReadOnlyList<FileFact> files) => Files = files;

    public IReadOnlyList<FileFact> Files { get; }

    public IReadOnlyCollection<TypeFact> Types => _types.Values;

    public IReadOnlyCollection<SimpleFact> Simples => _simples.Values;

    public List<GlobalFact> Globals { get; } = [];

    public TypeFact? Type(string table, string name) => _types.GetValueOrDefault((table, name));

    public SimpleFact? Simple(string name) => _simples.GetValueOrDefault(name);

    public static Model Load(string folder)
    {
        FactTable Table(string name) => FactTable.Read(Path.Combine(folder, name + ".csv"));
        var files = Table("files").Rows
            .Select(r => new FileFact(r["file"], r["prefix"], r["namespace"], r.Words("tables"), r["model"])).ToList();
        var model = new Model(files);
        foreach (var table in files.SelectMany(f => f.Tables).Distinct().Where(t => t != "vocabulary"))
        {
            model.AddTypes(Table(table));
        }

        foreach (var row in Table("intervals").Rows)
        {
            var interval = new IntervalFact(row["bound"], row["width"], row["center"]);
            model.Add(new TypeFact("datatypes", row["type"], "extends", row["base"], new HashSet<string>(), [], interval), row.Place);
        }

        foreach (var r in Table("simple").Rows)
        {
            model.AddSimple(new SimpleFact(r["name"], r["how"], r["of"], r["minLength"], r["min"], r["max"], r["pattern"], []), r.Place);
        }

        foreach (var r in Table("vocabulary").Rows)
        {
            model.AddSimple(new SimpleFact(r["name"], "restricts", r["of"], "", "", "", "", r.Words("codes")), r.Place);
        }

        return model;
    }

    private void AddTypes(FactTable table)
    {
        foreach (var rows in table.Rows.GroupBy(r => r["type"]))
        {
            if (rows.Key.Length == 0)
            {
                Globals.AddRange(rows.Select(r => new GlobalFact(table.Name, MemberReader.Kind(r), r["name"], r["of"], r["value"] == "nil")));
                continue;
            }

            var head = rows.First();
            if (head["member"] != "is")
            {
                throw new FormatException($"{head.Place}: the rows of « {rows.Key} » do not begin with « is ».");
            }

            Add(new TypeFact(table.Name, rows.Key, head["name"], head["of"], head.Words("value").ToHashSet(), [.. rows.Skip(1).Select(MemberReader.Read)], null), head.Place);
        }
    }

    private void Add(TypeFact type, string place)
    {
        if (!_types.TryAdd((type.Table, type.Name), type))
        {
            throw new FormatException($"{place}: « {type.Name} » is there twice.");
        }
    }

    private void AddSimple(SimpleFact simple, string place)
    {
        if (!_simples.TryAdd(simple.Name, simple))
        {
            throw new FormatException($"{place}: « {simple.Name} » is there twice.");
        }
    }
}
