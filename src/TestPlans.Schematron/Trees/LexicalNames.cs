namespace TestPlans.Schematron.Trees;

/// <summary>Finds the number of a name by its bytes, so that a name met again costs no string. Valid within one set of bindings.</summary>
internal sealed class LexicalNames(byte[] source)
{
    private int[] _slots = new int[512];
    private Entry[] _entries = new Entry[128];
    private int _count = 1;

    /// <summary>The number; 0 when the name was not met under these bindings.</summary>
    public int Find(NameSpan name, int bindings)
    {
        for (var slot = Place(name.Hash, bindings); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _entries[_slots[slot]];
            if (entry.Bindings == bindings && entry.Name.Hash == name.Hash && entry.Name.Of(source).SequenceEqual(name.Of(source)))
            {
                return entry.Number;
            }
        }

        return 0;
    }

    public void Add(NameSpan name, int bindings, int number)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        _entries[_count] = new Entry(name, bindings, number);
        Insert(_count++);
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _slots = new int[_entries.Length * 4];
        for (var index = 1; index < _count; index++)
        {
            Insert(index);
        }
    }

    private void Insert(int index)
    {
        var slot = Place(_entries[index].Name.Hash, _entries[index].Bindings);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = index;
    }

    private int Place(int hash, int bindings)
    {
        var mixed = (uint)(hash ^ (bindings * 0x27220A95)) * 0x9E3779B1u;
        return (int)((mixed ^ (mixed >> 15)) & (uint)(_slots.Length - 1));
    }

    private readonly record struct Entry(NameSpan Name, int Bindings, int Number);
}

/// <summary>A name where it stands in the source. Colon: where the prefix ends, from the start of the name; -1 without prefix.</summary>
internal readonly record struct NameSpan(int Start, int Length, int Colon, int Hash)
{
    public ReadOnlySpan<byte> Of(byte[] source) => source.AsSpan(Start, Length);
}
