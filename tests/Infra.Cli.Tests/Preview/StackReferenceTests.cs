using System.Text.Json.Nodes;
using Infra.Testing;

namespace Infra.Cli.Tests.Preview;

public class StackReferenceTests
{
    [LinuxFact]
    public async Task A_stack_gets_what_another_one_of_the_same_call_is_going_to_answer()
    {
        using var tree = new StackTree().Add("network").Add("shop");

        // The dependent is named first.
        var outcome = await tree.PreviewAsync("shop", "network", "--json", "plans", "--output", "json", "--parallel", "1");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(["network", "shop"], outcome.Json["result"]!["stacks"]!.AsArray().Select(stack => stack!["project"]!.GetValue<string>()));
        Assert.Equal("network/dev", outcome.Json["result"]!["stacks"]![1]!["references"]![0]!.GetValue<string>());
        var plan = tree.Read("plans/shop.dev.json");
        var outputs = JsonNode.Parse(plan)!["outputs"]!.ToJsonString();
        Assert.Contains("10.0.0.0/16", outputs, StringComparison.Ordinal);
        Assert.Contains("${acme/network/dev.subnetIds[1]}", plan, StringComparison.Ordinal);
        Assert.Contains("${acme/network/dev.vpcId}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", plan, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task What_a_stack_that_failed_would_answer_is_symbolic_and_a_warning_says_so()
    {
        using var tree = new StackTree().Add("network").Add("shop").Write("network/Pulumi.dev.yaml", "config: [no, map]");

        var outcome = await tree.PreviewAsync("network", "shop", "--output", "json");

        Assert.Equal(2, outcome.ExitCode);
        var stacks = outcome.Json["result"]!["stacks"]!.AsArray();
        Assert.Equal(2, stacks[0]!["exitCode"]!.GetValue<int>());
        Assert.Equal(0, stacks[1]!["exitCode"]!.GetValue<int>());
        Assert.Contains("network/dev has no plan", stacks[1]!["warnings"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Stacks_that_wait_for_each_other_fail_with_the_way_round()
    {
        using var tree = new StackTree().Add("mirror-a").Add("mirror-b");

        var outcome = await tree.PreviewAsync("mirror-a", "mirror-b", "--output", "json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.All(outcome.Json["result"]!["stacks"]!.AsArray(), stack => Assert.Matches(
            "The stacks wait for each other: mirror-./dev -> mirror-./dev -> mirror-./dev", stack!["problems"]![0]!["message"]!.GetValue<string>()));
    }
}
