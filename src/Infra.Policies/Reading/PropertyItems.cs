using Infra.Plans;

namespace Infra.Policies;

/// <summary>The items of a list, for <c>foreach</c>.</summary>
public readonly struct PropertyItems
{
    private readonly Property _source;

    internal PropertyItems(Property source) => _source = source;

    /// <summary>Starts at the first item.</summary>
    public Enumerator GetEnumerator() => new(_source);

    /// <summary>Walks over the items.</summary>
    public struct Enumerator
    {
        private readonly Property _source;
        private readonly int _count;
        private int _index;

        internal Enumerator(Property source)
        {
            _source = source;
            _count = source.Value is ListValue list ? list.Count : source.IsMissing ? 0 : 1;
            _index = -1;
        }

        /// <summary>The item.</summary>
        public readonly Property Current =>
            _source.Value is ListValue list ? _source.Child($"{_source.Path}[{_index}]", list[_index]) : _source;

        /// <summary>Goes to the next item.</summary>
        public bool MoveNext() => ++_index < _count;
    }
}
