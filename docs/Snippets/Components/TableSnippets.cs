using Infra;

namespace Snippets.Components;

public static class TableSnippets
{
    public static void Smallest()
    {
        #region table
        var orders = new Table("orders", new() { PartitionKey = TableKey.String("id") });
        #endregion
    }

    public static void Indexed()
    {
        #region table-indexes
        var orders = new Table("orders", new()
        {
            PartitionKey = TableKey.String("customer"),
            SortKey = TableKey.Number("createdAt"),
            Indexes =
            {
                new("by-status", TableKey.String("tenant"), TableKey.String("status")) { SortKey = { TableKey.Number("createdAt") } },
                new("by-invoice", TableKey.String("invoice")) { KeysOnly = true },
            },
            TimeToLiveAttribute = "expiresAt",
        });
        #endregion
    }
}
