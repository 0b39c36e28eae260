using Infra.Testing.Snapshotting;
using Pulumi;

namespace Infra.Tests;

public class ServicePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => ServiceStacks.Create(tier), tier, "api");

        Snapshot.Match(plan, $"Service.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "api");

        Snapshot.Match(plan, "Service.AllOptions.plan.json");
    }

    private static Service CreateWithAllOptions() => ServiceStacks.Create(Tier.Production, args =>
    {
        args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        args.Port = 9000;
        args.Environment["LOG_LEVEL"] = "info";
        args.Environment["NETWORK"] = args.Network.VpcId;
        args.Secrets["DATABASE_PASSWORD"] = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf:password::";
        args.Secrets["TOKEN"] = Output.Create("arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token");
        args.Scaling = new() { MinTasks = 6, MaxTasks = 60, CpuTargetPercent = 50, MemoryTargetPercent = 70, RequestsPerTaskPerMinute = 9000 };
        args.HealthCheck = new()
        {
            Path = "/ready",
            Interval = TimeSpan.FromSeconds(15),
            Timeout = TimeSpan.FromSeconds(3),
            HealthyThreshold = 3,
            UnhealthyThreshold = 4,
            GracePeriod = TimeSpan.FromSeconds(120),
            DeregistrationDelay = TimeSpan.FromSeconds(60),
        };
        args.Container = new()
        {
            Cpu = 2048,
            MemoryMiB = 8192,
            Architecture = CpuArchitecture.Arm64,
            Command = ["serve"],
            User = "app",
            TmpMiB = 512,
            StopTimeout = TimeSpan.FromSeconds(90),
        };
        args.Exposure = Exposure.Public;
        args.Domain = "api.example.com";
        args.Tls = new() { HostedZoneId = "Z0123456789ABCDEFGHIJ" };
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.LoadBalancer = (child, _) => child.IdleTimeout = 120;
    });
}
