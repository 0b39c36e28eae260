namespace Infra;

/// <summary>What a <see cref="Table"/> can be told. Defaults by tier: see <see cref="TableDefaults"/>.</summary>
public sealed partial class TableArgs : ComponentArgs
{
    /// <summary>What the items are spread by. Cannot be changed later: DynamoDB would make another, empty table.</summary>
    public required TableKey PartitionKey { get; set; }

    /// <summary>What items of one partition are sorted by. Cannot be changed later, as <see cref="PartitionKey"/>. Default: one item in each.</summary>
    public TableKey? SortKey { get; set; }

    /// <summary>Other keys to find items by, up to 20. Default: none.</summary>
    public ICollection<TableIndex> Indexes { get; set; } = [];

    /// <summary>
    /// The attribute that says when an item is over, as a number of seconds since 1970; DynamoDB deletes it within days after. Default: items stay.
    /// </summary>
    public string? TimeToLiveAttribute { get; set; }

    /// <summary>What the table's stream says about each change. Default: there is no stream.</summary>
    public TableStream? Stream { get; set; }

    /// <summary>The key that encrypts the items. Default: DynamoDB's own encryption, which costs nothing.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>
    /// For how many of the last days the table can be restored to any second: 1 to 35. Default: <see cref="TableDefaults.RecoveryDays"/>.
    /// </summary>
    public int? RecoveryDays { get; set; }

    /// <summary>The most read request units in a second, for the table and each index; more are throttled. A bound on cost. Default: none.</summary>
    public int? MaxReadUnits { get; set; }

    /// <summary>The most write request units in a second, for the table and each index; more are throttled. A bound on cost. Default: none.</summary>
    public int? MaxWriteUnits { get; set; }

    /// <summary>True for items that are kept rather than used: storage costs less than half, requests a quarter more. Default: false.</summary>
    public bool InfrequentAccess { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public TableCustomize Customize { get; set; } = new();
}
