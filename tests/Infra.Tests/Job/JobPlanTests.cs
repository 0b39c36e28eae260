using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class JobPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => JobStacks.Create(tier), tier, "cleanup");

        Snapshot.Match(plan, $"Job.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "cleanup");

        Snapshot.Match(plan, "Job.AllOptions.plan.json");
    }

    private static Job CreateWithAllOptions() => JobStacks.Create(Tier.Production, args =>
    {
        args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/cleanup@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        args.Links = [new Ledger("orders"), new SharedDisk("reports")];
        args.Environment["LOG_LEVEL"] = "info";
        args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token";
        args.Schedule = Schedule.Cron("0 3 ? * MON-FRI *", "Europe/Berlin");
        args.FlexibleWindow = TimeSpan.FromMinutes(30);
        args.Timeout = TimeSpan.FromHours(3);
        args.Retries = 2;
        args.AllowOverlap = true;
        args.SuccessWithin = TimeSpan.FromDays(4);
        args.Container = new()
        {
            Cpu = 2048,
            MemoryMiB = 8192,
            Architecture = CpuArchitecture.Arm64,
            Command = ["cleanup", "--all"],
            User = "app",
            TmpMiB = 512,
            StopTimeout = TimeSpan.FromSeconds(30),
        };
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.LogGroup = (child, _) => child.RetentionInDays = 90;
    });
}
