using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class FunctionPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => FunctionStacks.Create(), tier, "thumbnails");

        Snapshot.Match(plan, $"Function.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => FunctionStacks.Create(args =>
            {
                args.Links.Add(new Queue("uploads", new() { VisibilityTimeout = TimeSpan.FromMinutes(10) }).ConsumeOnly());
                args.Links.Add(new Topic("results"));
                args.Links.Add(new Secret("token"));
                args.Environment["LOG_LEVEL"] = "info";
                args.MemoryMiB = 2048;
                args.Timeout = TimeSpan.FromSeconds(90);
                args.Architecture = CpuArchitecture.X64;
                args.Network = new Network("main", new() { Nat = NatMode.None });
                args.ReservedConcurrency = 50;
                args.SnapStart = true;
                args.Callers.Add(FunctionCaller.EventRule("arn:aws:events:eu-west-1:123456789012:rule/nightly"));
                args.Batching = new() { Size = 100, Window = TimeSpan.FromSeconds(30), MaxConcurrency = 20 };
                args.Retries = new() { MaxRetries = 1, MaxEventAge = TimeSpan.FromHours(1) };
                args.Tags["team-channel"] = "payments-ops";
                args.Customize.Function = (child, _) => child.Description = "Thumbnails";
            }),
            Tier.Production,
            "thumbnails");

        Snapshot.Match(plan, "Function.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await FunctionStacks.RunAsync(tier: tier));
        }

        ComponentPagesTests.AssertFresh("function", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(FunctionArgs)),
            ["batching"] = GeneratedSections.Arguments(typeof(FunctionBatching)),
            ["retries"] = GeneratedSections.Arguments(typeof(FunctionRetries)),
            ["defaults"] = GeneratedSections.Defaults(FunctionDefaults.For),
            ["resources"] = GeneratedSections.Resources("thumbnails", stacks),
            ["signals"] = GeneratedSections.Signals(
                FunctionAlarms.For(FunctionDefaults.For(Tier.Production), FunctionDefaults.For(Tier.Production).Timeout)
                    .AddRange(FunctionAlarms.ForEvents()).AddRange(FunctionAlarms.ForFailedEvents())),
        });
    }
}
