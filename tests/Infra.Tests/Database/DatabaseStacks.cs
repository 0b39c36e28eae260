namespace Infra.Tests;

/// <summary>The database that tests start from: valid in every tier, with one thing changed.</summary>
internal static class DatabaseStacks
{
    public static async Task<(RecordedStack Stack, Database Database)> RunAsync(Tier tier = Tier.Sandbox, Action<DatabaseArgs>? change = null)
    {
        Database? database = null;
        var stack = await TestStack.RunAsync(() => database = Create(tier, change));
        return (stack, database!);
    }

    public static Task<string> RefusedAsync(Action<DatabaseArgs> change, Tier tier = Tier.Sandbox) =>
        TestStack.RefusedAsync(() => Create(tier, change));

    public static Database Create(Tier tier, Action<DatabaseArgs>? change = null)
    {
        var args = new DatabaseArgs { Network = new Network("main", new() { Tier = tier }), Tier = tier };
        change?.Invoke(args);
        return new Database("orders", args);
    }
}
