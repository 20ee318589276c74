namespace TestPlans.Schematron.Rules;

/// <summary>The elements around the node that a walk has reached: the rank of the last descendant of each, and its class.</summary>
internal sealed class OpenElements
{
    private int[] _ends = new int[32];
    private PathClass?[] _classes = new PathClass?[32];
    private int _depth;

    /// <summary>Enters an element.</summary>
    public void Push(int end, PathClass? path)
    {
        if (_depth == _ends.Length)
        {
            Array.Resize(ref _ends, _depth * 2);
            Array.Resize(ref _classes, _depth * 2);
        }

        (_ends[_depth], _classes[_depth]) = (end, path);
        _depth++;
    }

    /// <summary>The class of the nearest element that holds this node, after those that end before it are left.</summary>
    public PathClass? Around(int order)
    {
        while (_ends[_depth - 1] < order)
        {
            _depth--;
        }

        return _classes[_depth - 1];
    }
}
