namespace Infra.Tests;

/// <summary>The generated parts of the pages of workers and jobs.</summary>
public class WorkloadPagesTests
{
    [Fact]
    public async Task Page_of_the_worker_is_fresh()
    {
        var production = WorkerDefaults.For(Tier.Production);
        ComponentPagesTests.AssertFresh("worker", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(WorkerArgs)),
            ["scaling"] = GeneratedSections.Arguments(typeof(WorkerScaling)),
            ["schedule"] = GeneratedSections.Arguments(typeof(ScalingSchedule)),
            ["defaults"] = GeneratedSections.Defaults(WorkerDefaults.For),
            ["resources"] = GeneratedSections.Resources("mailer", await InAllTiersAsync(tier => WorkerStacks.RunAsync(tier, args => args.Links = [new Inbox("mails")]))),
            ["signals"] = GeneratedSections.Signals(WorkerAlarms.For(production).Add(WorkerAlarms.Rollback(production))),
        });
    }

    [Fact]
    public async Task Page_of_the_job_is_fresh()
    {
        ComponentPagesTests.AssertFresh("job", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(JobArgs)),
            ["defaults"] = GeneratedSections.Defaults(JobDefaults.For),
            ["resources"] = GeneratedSections.Resources("cleanup", await InAllTiersAsync(tier => JobStacks.RunAsync(tier))),
            ["signals"] = GeneratedSections.Signals(JobAlarms.For(JobDefaults.For(Tier.Production), isScheduled: true, TimeSpan.FromHours(26))),
        });
    }

    private static async Task<List<RecordedStack>> InAllTiersAsync(Func<Tier, Task<RecordedStack>> run)
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await run(tier));
        }

        return stacks;
    }
}
