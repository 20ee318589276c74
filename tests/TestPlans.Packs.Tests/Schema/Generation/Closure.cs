namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>
/// The types that each namespace needs: what its classes name, their bases, and every type derived from that of an element,
/// since xsi:type may choose it.
/// </summary>
internal sealed class Closure
{
    private readonly Model _model;
    private readonly TypeNames _names;
    private readonly HashSet<string> _needed = [];
    private readonly HashSet<string> _open = [];
    private readonly Queue<(Target Target, bool Substitutable)> _queue = [];

    public Closure(Model model)
    {
        _model = model;
        _names = new TypeNames(model);
        foreach (var file in model.Files)
        {
            foreach (var table in file.Tables.Where(t => t is not "datatypes" and not "vocabulary"))
            {
                Seed(file.Prefix, table);
            }
        }

        while (_queue.TryDequeue(out var item))
        {
            Take(item.Target, item.Substitutable);
        }
    }

    public bool Needs(string prefix, string xsdName) => _needed.Contains($"{prefix}:{xsdName}");

    private void Seed(string prefix, string table)
    {
        foreach (var type in _model.Types.Where(t => t.Table == table))
        {
            _queue.Enqueue((_names.Resolve(prefix, table, type.Name, table), true));
        }

        foreach (var global in _model.Globals.Where(g => g.Table == table))
        {
            _queue.Enqueue((_names.Resolve(prefix, table, global.Of, table), true));
        }
    }

    private void Take(Target target, bool substitutable)
    {
        if (substitutable && target.Type is not null && _open.Add(target.Key))
        {
            foreach (var derived in _model.Types.Where(t => t.Table == "datatypes" && target.Type.Table == "datatypes" && t.Base == target.Type.Name))
            {
                _queue.Enqueue((_names.Resolve(target.Prefix, derived.Table, derived.Name, derived.Name), true));
            }
        }

        if (!_needed.Add(target.Key))
        {
            return;
        }

        foreach (var name in Needed(target))
        {
            _queue.Enqueue((_names.Resolve(target.Prefix, target.Type?.Table ?? "vocabulary", name.Of, target.Key), name.Substitutable));
        }
    }

    private static IEnumerable<(string Of, bool Substitutable)> Needed(Target target)
    {
        if (target.Simple is { } simple)
        {
            return simple.Of.Split(' ').Select(of => (of, false));
        }

        if (target.Type is not { } type)
        {
            return [];
        }

        var members = type.Members.Where(m => m.Kind is MemberKind.Element or MemberKind.Attribute && m.Of.Length > 0).Select(m => (m.Of, m.Kind == MemberKind.Element));
        var bounds = type.Interval is { } i ? new[] { i.Bound, i.Width, i.Center }.Select(of => (of, true)) : [];
        return members.Concat(bounds).Concat(type.Base.Length > 0 ? [(type.Base, false)] : []);
    }
}
