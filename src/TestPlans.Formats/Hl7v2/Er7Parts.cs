using System.Collections;

namespace TestPlans.Formats.Hl7v2;

/// <summary>The parts of a value at the next level, found one after the other without a copy. An existing value has at least one part.</summary>
public readonly struct Er7Parts : IEnumerable<Er7Value>
{
    private readonly Er7Value _whole;
    private readonly int _level;

    internal Er7Parts(Er7Value whole, int level)
    {
        _whole = whole;
        _level = level;
    }

    /// <summary>How many there are: one scan.</summary>
    public int Count => !_whole.Exists ? 0 : Mark == 0 ? 1 : 1 + _whole.Raw.Count(Mark);

    // 0: nothing is to be split (a smaller value than asked, the header's own delimiters, a delimiter that the message has not).
    private byte Mark => _whole.Level == _level && _whole.Exists ? _whole.Between(_level) : (byte)0;

    /// <summary>Walks the parts.</summary>
    public Enumerator GetEnumerator() => new(_whole, _level, Mark);

    IEnumerator<Er7Value> IEnumerable<Er7Value>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The walk.</summary>
    public struct Enumerator : IEnumerator<Er7Value>
    {
        private readonly Er7Value _whole;
        private readonly int _level;
        private readonly byte _mark;
        private int _number;
        private int _next;

        internal Enumerator(Er7Value whole, int level, byte mark)
        {
            _whole = whole;
            _level = level;
            _mark = mark;
            _next = whole.Exists ? 0 : -1;
        }

        /// <inheritdoc/>
        public Er7Value Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            if (_whole.Level != _level)
            {
                Current = _whole;
                _next = -1;
                return true;
            }

            var raw = _whole.Raw[_next..];
            var end = _mark == 0 ? -1 : raw.IndexOf(_mark);
            Current = _whole.Sub(_level, ++_number, _whole.Offset + _next, end < 0 ? raw.Length : end);
            _next = end < 0 ? -1 : _next + end + 1;
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
