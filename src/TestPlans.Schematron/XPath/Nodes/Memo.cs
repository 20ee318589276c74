using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>
/// What is already known of « this node matches the beginning of that path »: rules of generated schemas share long beginnings.
/// A table of fixed size that forgets, because a lost answer costs one more question and a growing table costs memory.
/// </summary>
internal sealed class Memo
{
    private const int Size = 1 << 10;

    private long[]? _keys;
    private bool[] _answers = [];
    private XmlTree? _tree;

    public bool TryGet(int prefix, XmlTree tree, int order, out bool answer)
    {
        if (_keys is null || !ReferenceEquals(_tree, tree))
        {
            answer = false;
            return false;
        }

        var key = Key(prefix, order);
        var place = Place(key);
        answer = _answers[place];
        return _keys[place] == key;
    }

    public void Set(int prefix, XmlTree tree, int order, bool answer)
    {
        if (_keys is null || !ReferenceEquals(_tree, tree))
        {
            (_keys, _answers, _tree) = (new long[Size], new bool[Size], tree);
        }

        var key = Key(prefix, order);
        var place = Place(key);
        (_keys[place], _answers[place]) = (key, answer);
    }

    private static long Key(int prefix, int order) => ((long)(prefix + 1) << 32) | (uint)order;

    private static int Place(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 54);
}
