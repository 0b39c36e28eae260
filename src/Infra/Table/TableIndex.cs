using System.Collections.Immutable;

namespace Infra;

/// <summary>A global secondary index: the table's items by another key, a moment later than in the table itself.</summary>
/// <param name="name">The index's name, 3 to 255 letters, digits and <c>_ . -</c>. Part of its identity.</param>
/// <param name="partitionKey">What the items are spread by; several attributes, up to four, count as one key.</param>
public sealed class TableIndex(string name, params TableKey[] partitionKey)
{
    /// <summary>The index's name.</summary>
    public string Name { get; } = name;

    /// <summary>What the items are spread by.</summary>
    public ImmutableArray<TableKey> PartitionKey { get; } = [.. partitionKey];

    /// <summary>What items of one partition are sorted by, up to four attributes. Default: nothing.</summary>
    public ICollection<TableKey> SortKey { get; set; } = [];

    /// <summary>True for an index with the keys only: the smallest, for when the rest is read from the table. Default: false.</summary>
    public bool KeysOnly { get; set; }

    /// <summary>The attributes that the index has besides the keys, up to 100 in all indexes of a table. Default: all.</summary>
    public ICollection<string> Attributes { get; set; } = [];
}
