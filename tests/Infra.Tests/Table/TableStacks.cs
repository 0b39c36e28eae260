namespace Infra.Tests;

/// <summary>The table that tests start from: valid, with one thing changed.</summary>
internal static class TableStacks
{
    public static Task<RecordedStack> RunAsync(Action<TableArgs>? change = null) => TestStack.RunAsync(() => Create(change));

    public static Task<string> RefusedAsync(Action<TableArgs> change) => TestStack.RefusedAsync(() => Create(change));

    public static Table Create(Action<TableArgs>? change = null)
    {
        var args = new TableArgs { PartitionKey = TableKey.String("id") };
        change?.Invoke(args);
        return new Table("orders", args);
    }
}
