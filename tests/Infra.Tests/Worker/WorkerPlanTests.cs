using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class WorkerPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => WorkerStacks.Create(tier), tier, "mailer");

        Snapshot.Match(plan, $"Worker.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Staging, "mailer");

        Snapshot.Match(plan, "Worker.AllOptions.plan.json");
    }

    private static Worker CreateWithAllOptions() => WorkerStacks.Create(Tier.Staging, args =>
    {
        args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/mailer@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        args.Links = [new Inbox("mails"), new Ledger("orders"), new SharedDisk("templates")];
        args.Environment["LOG_LEVEL"] = "info";
        args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token";
        args.Scaling = new()
        {
            MinTasks = 0,
            MaxTasks = 60,
            ProcessingTime = TimeSpan.FromSeconds(5),
            AcceptableDelay = TimeSpan.FromMinutes(5),
            Schedules = [new() { Name = "mornings", When = Schedule.Cron("0 6 ? * MON-FRI *", "Europe/Berlin"), MinTasks = 4 }, new() { Name = "nights", When = Schedule.Cron("0 20 * * ? *", "Europe/Berlin") }],
        };
        args.Container = new()
        {
            Cpu = 2048,
            MemoryMiB = 8192,
            Architecture = CpuArchitecture.Arm64,
            Command = ["run"],
            User = "app",
            TmpMiB = 512,
            StopTimeout = TimeSpan.FromSeconds(90),
        };
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.LogGroup = (child, _) => child.RetentionInDays = 90;
    });
}
