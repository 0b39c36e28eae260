namespace Infra.Tests;

/// <summary>The job that tests start from: valid in every tier, with one thing changed.</summary>
internal static class JobStacks
{
    public const string Image = "ghcr.io/acme/cleanup:1.4.2";

    public static Schedule Nightly { get; } = Schedule.Cron("0 3 * * ? *", "Europe/Berlin");

    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<JobArgs>? change = null) => TestStack.RunAsync(() => Create(tier, change));

    public static Task<string> RefusedAsync(Action<JobArgs> change, Tier tier = Tier.Sandbox) => TestStack.RefusedAsync(() => Create(tier, change));

    public static Job Create(Tier tier, Action<JobArgs>? change = null)
    {
        var args = new JobArgs { Network = new Network("main", new() { Tier = tier }), Image = Image, Tier = tier, Schedule = Nightly };
        change?.Invoke(args);
        return new Job("cleanup", args);
    }
}
