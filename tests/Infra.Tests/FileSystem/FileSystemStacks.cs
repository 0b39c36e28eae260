namespace Infra.Tests;

/// <summary>The file system that tests start from: valid in every tier, with one thing changed.</summary>
internal static class FileSystemStacks
{
    public static async Task<(RecordedStack Stack, FileSystem Files)> RunAsync(Tier tier = Tier.Sandbox, Action<FileSystemArgs>? change = null)
    {
        FileSystem? files = null;
        var stack = await TestStack.RunAsync(() => files = Create(tier, change));
        return (stack, files!);
    }

    public static Task<string> RefusedAsync(Action<FileSystemArgs> change) => TestStack.RefusedAsync(() => Create(Tier.Sandbox, change));

    public static FileSystem Create(Tier tier, Action<FileSystemArgs>? change = null)
    {
        var args = new FileSystemArgs { Network = new Network("main", new() { Tier = tier }), Tier = tier };
        change?.Invoke(args);
        return new FileSystem("uploads", args);
    }
}
