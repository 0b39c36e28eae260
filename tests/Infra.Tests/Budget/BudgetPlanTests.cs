using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class BudgetPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Budget("shop", new() { Amount = 500, Emails = { "team-shop@example.com" } }), tier, "shop");

        Snapshot.Match(plan, $"Budget.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Budget("shop", new()
            {
                Amount = 500,
                Emails = { "team-shop@example.com", "finance@example.com" },
                TopicArn = "arn:aws:sns:eu-west-1:123456789012:costs",
                OnlyOwnTags = true,
                WarnAtPercent = 50,
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Budget = (args, _) => args.CostTypes = new Pulumi.Aws.Budgets.Inputs.BudgetCostTypesArgs { IncludeTax = false } },
            }),
            Tier.Production,
            "shop");

        Snapshot.Match(plan, "Budget.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Budget("shop", new() { Amount = 500, Emails = { "team-shop@example.com" }, Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("budget", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(BudgetArgs)),
            ["defaults"] = GeneratedSections.Defaults(BudgetDefaults.For),
            ["resources"] = GeneratedSections.Resources("shop", stacks),
        });
    }
}
