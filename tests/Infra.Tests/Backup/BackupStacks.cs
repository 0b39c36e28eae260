namespace Infra.Tests;

/// <summary>The backup that tests start from, with one thing changed.</summary>
internal static class BackupStacks
{
    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<BackupArgs>? change = null) => TestStack.RunAsync(() => Create(tier, change));

    public static Task<string> RefusedAsync(Action<BackupArgs> change, Tier tier = Tier.Sandbox) => TestStack.RefusedAsync(() => Create(tier, change));

    public static Backup Create(Tier tier, Action<BackupArgs>? change = null)
    {
        var args = new BackupArgs { Tier = tier };
        change?.Invoke(args);
        return new Backup("nightly", args);
    }
}
