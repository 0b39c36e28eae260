namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>
/// Puts boxes into columns from left to right, so that arrows point to the right, and orders each column so that few arrows cross. The same graph always gives
/// the same picture.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 8;

    private readonly Dictionary<string, int> _column = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _place = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _next;
    private readonly ILookup<string, string> _previous;
    private readonly Dictionary<string, string> _groups;

    /// <summary>Lays out.</summary>
    /// <param name="boxes">The keys of the boxes.</param>
    /// <param name="arrows">The arrows between them.</param>
    /// <param name="groupOf">The frame of a box, or an empty text: boxes of one frame stay together.</param>
    public LayeredLayout(IReadOnlyList<string> boxes, IReadOnlyList<DiagramArrow> arrows, Func<string, string> groupOf)
    {
        var known = boxes.ToHashSet(StringComparer.Ordinal);
        var inside = arrows.Where(arrow => known.Contains(arrow.From) && known.Contains(arrow.To)).ToList();
        _next = inside.ToLookup(static arrow => arrow.From, static arrow => arrow.To, StringComparer.Ordinal);
        _previous = inside.ToLookup(static arrow => arrow.To, static arrow => arrow.From, StringComparer.Ordinal);
        _groups = boxes.ToDictionary(static key => key, groupOf, StringComparer.Ordinal);
        foreach (var key in boxes)
        {
            Rank(key, []);
        }

        Columns = [.. boxes.GroupBy(key => _column[key]).OrderBy(static column => column.Key).Select(static column => column.ToList())];
        Order();
    }

    /// <summary>The keys by column, from left to right, each from top to bottom.</summary>
    public IReadOnlyList<List<string>> Columns { get; }

    // The longest way to a box decides its column; an arrow that closes a circle is not followed.
    private int Rank(string key, HashSet<string> open)
    {
        if (_column.TryGetValue(key, out var known))
        {
            return known;
        }

        open.Add(key);
        var rank = 0;
        foreach (var before in _previous[key].Where(before => !open.Contains(before)))
        {
            rank = Math.Max(rank, Rank(before, open) + 1);
        }

        open.Remove(key);
        return _column[key] = rank;
    }

    private void Order()
    {
        foreach (var column in Columns)
        {
            column.Sort(Compare);
            Number(column);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var column in isForward ? Columns : Columns.Reverse())
            {
                var weight = column.ToDictionary(static key => key, key => Middle(isForward ? _previous[key] : _next[key], key), StringComparer.Ordinal);
                column.Sort((left, right) => (_groups[left] != _groups[right] ? string.CompareOrdinal(_groups[left], _groups[right]) : weight[left].CompareTo(weight[right])) switch
                {
                    0 => string.CompareOrdinal(left, right),
                    var order => order,
                });
                Number(column);
            }
        }
    }

    private int Compare(string left, string right) => string.CompareOrdinal(_groups[left], _groups[right]) switch
    {
        0 => string.CompareOrdinal(left, right),
        var order => order,
    };

    private double Middle(IEnumerable<string> neighbours, string key)
    {
        var places = neighbours.Select(neighbour => _place[neighbour]).ToList();
        return places.Count == 0 ? _place[key] : places.Average();
    }

    // Between 0 and 1, so that columns of different length can be compared.
    private void Number(List<string> column)
    {
        for (var i = 0; i < column.Count; i++)
        {
            _place[column[i]] = (i + 0.5) / column.Count;
        }
    }
}
