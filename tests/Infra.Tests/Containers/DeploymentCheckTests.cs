using System.Collections.Immutable;
using Infra.Plans;
using Pulumi;

namespace Infra.Tests;

public class DeploymentCheckTests
{
    private const string Family = "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-api";

    [Theory]
    [InlineData($"{Family}:7", $"{Family}:7")]
    [InlineData($"{Family}:7", "shop-api:7")]
    [InlineData("shop-api", $"{Family}:7")]
    [InlineData(null, $"{Family}:7")]
    [InlineData($"{Family}:7", null)]
    [InlineData($"{Family}:7", "${api-service.taskDefinition}")]
    public void Deployment_that_ended_well_or_cannot_be_judged(string? wanted, string? found)
    {
        Assert.Null(DeploymentCheck.Problem(Service(wanted, found)));
    }

    [Fact, Row("service/rollback-fails")]
    public void Deployment_that_ECS_rolled_back()
    {
        Assert.Equal(
            """
            ECS did not finish the deployment of service 'api-1a2b3c': it was to run shop-api:8, and runs shop-api:7. Either the circuit breaker or an alarm rolled it back, or somebody else deployed at the same time.
            The state is what the cloud has; correct the cause and deploy again.
            What ECS did:          aws ecs list-service-deployments --cluster arn:aws:ecs:eu-west-1:123456789012:cluster/api --service api-1a2b3c
            What it said:          aws ecs describe-services --cluster arn:aws:ecs:eu-west-1:123456789012:cluster/api --services api-1a2b3c --query "services[0].events[:10].message"
            Why tasks stopped:     aws ecs list-tasks --cluster arn:aws:ecs:eu-west-1:123456789012:cluster/api --family shop-api --desired-status STOPPED
                                   aws ecs describe-tasks --cluster arn:aws:ecs:eu-west-1:123456789012:cluster/api --tasks TASK --query "tasks[].[stoppedReason,containers[].reason]"
            """,
            DeploymentCheck.Problem(Service($"{Family}:8", $"{Family}:7")));
    }

    [Fact]
    public async Task Hook_makes_the_deployment_fail_and_otherwise_says_nothing()
    {
        ResourceHook? hook = null;
        await TestStack.RunAsync(() => hook = Assert.Single(DeploymentCheck.Bind("check").AfterUpdate));

        await hook!.Callback(Service($"{Family}:8", $"{Family}:8"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => hook.Callback(Service($"{Family}:8", $"{Family}:7")));
        Assert.StartsWith("ECS did not finish the deployment of service 'api-1a2b3c'", failure.Message, StringComparison.Ordinal);
    }

    [Fact, Row("service/rollback-fails")]
    public async Task Services_and_workers_are_checked_after_they_were_created_or_updated_and_not_in_a_preview()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var service = ServiceStacks.Create(Tier.Sandbox);
                _ = new Worker("mailer", new() { Network = service.Network, Image = ServiceStacks.Image });
            },
            Tier.Sandbox);

        Assert.Equal(
            [("api-service", "service-api-deployment"), ("mailer-service", "worker-mailer-deployment")],
            plan.Resources.Where(resource => resource.Type == "aws:ecs/service:Service")
                .Select(resource => (resource.Name, Assert.Single(resource.Options.Hooks.SelectMany(entry => entry.Value).Distinct()))).Order());
        Assert.All(
            plan.Resources.Where(resource => resource.Type == "aws:ecs/service:Service"),
            resource => Assert.Equal(["afterCreate", "afterUpdate"], resource.Options.Hooks.Keys));
        Assert.DoesNotContain(plan.Messages, message => message.Severity != MessageSeverity.Info);
    }

    private static ResourceHookArgs Service(string? wanted, string? found) => new(
        "urn:pulumi:prod::shop::aws:ecs/service:Service::api-service",
        "id",
        newInputs: Map(("taskDefinition", wanted)),
        newOutputs: Map(("taskDefinition", found), ("name", "api-1a2b3c"), ("cluster", "arn:aws:ecs:eu-west-1:123456789012:cluster/api")));

    private static ImmutableDictionary<string, object?> Map(params (string Name, object? Value)[] properties) =>
        properties.Where(property => property.Value is not null).ToImmutableDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
}
