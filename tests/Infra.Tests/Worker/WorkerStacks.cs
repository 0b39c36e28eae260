namespace Infra.Tests;

/// <summary>The worker that tests start from: valid in every tier, with one thing changed.</summary>
internal static class WorkerStacks
{
    public const string Image = "ghcr.io/acme/mailer:1.4.2";

    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<WorkerArgs>? change = null) => TestStack.RunAsync(() => Create(tier, change));

    public static Task<string> RefusedAsync(Action<WorkerArgs> change, Tier tier = Tier.Sandbox) => TestStack.RefusedAsync(() => Create(tier, change));

    public static Worker Create(Tier tier, Action<WorkerArgs>? change = null)
    {
        var args = new WorkerArgs { Network = new Network("main", new() { Tier = tier }), Image = Image, Tier = tier };
        change?.Invoke(args);
        return new Worker("mailer", args);
    }
}
