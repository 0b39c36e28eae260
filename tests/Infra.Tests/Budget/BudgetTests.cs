using Infra.Policies;

namespace Infra.Tests;

public class BudgetTests
{
    [Fact]
    public async Task People_hear_of_it_early_when_it_is_forecast_and_when_it_is_spent()
    {
        var budget = (await TestStack.RunAsync(() => new Budget("shop", new() { Amount = 500, Emails = { "team@example.com" } })))["shop-budget"];

        Assert.Equal(("COST", "MONTHLY", "500", "USD"), (budget["budgetType"], budget["timeUnit"], budget["limitAmount"], budget["limitUnit"]));
        Assert.Equal(
            ["ACTUAL 80", "ACTUAL 100", "FORECASTED 100"],
            Enumerable.Range(0, 3).Select(index => $"{budget[$"notifications.{index}.notificationType"]} {budget[$"notifications.{index}.threshold"]}"));
        Assert.All(Enumerable.Range(0, 3), index => Assert.Equal("team@example.com", budget[$"notifications.{index}.subscriberEmailAddresses.0"]));
        Assert.Null(budget["costFilters.0.name"]);
    }

    [Fact]
    public async Task A_topic_hears_of_it_without_an_address()
    {
        var budget = (await TestStack.RunAsync(() => new Budget("shop", new() { Amount = 500, TopicArn = "arn:aws:sns:eu-west-1:123456789012:costs" })))["shop-budget"];

        Assert.Equal("arn:aws:sns:eu-west-1:123456789012:costs", budget["notifications.2.subscriberSnsTopicArns.0"]);
        Assert.Null(budget["notifications.2.subscriberEmailAddresses.0"]);
    }

    [Fact]
    public async Task It_counts_the_whole_account_or_what_carries_the_tag_of_the_stack()
    {
        var budget = (await TestStack.RunAsync(
            () => new Budget("shop", new() { Amount = 500, Emails = { "team@example.com" }, OnlyOwnTags = true, WarnAtPercent = 50 })))["shop-budget"];

        Assert.Equal(("TagKeyValue", $"user:stack${budget["tags.stack"]}"), (budget["costFilters.0.name"], budget["costFilters.0.values.0"]));
        Assert.Equal("50", $"{budget["notifications.0.threshold"]}");
    }

    [Fact]
    public async Task A_production_stack_with_it_has_a_budget_for_the_policies()
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Budget("shop", new() { Amount = 500, Emails = { "team@example.com" } }), Tier.Production);

        var result = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = new PolicyPack("one").Mandatory("budget-present") });

        Assert.Equal((0, 1), (result.Findings.Count, result.Counts.Pass));
    }
}
