using System.Text.Json;

namespace Infra.Tests;

public class EcsClusterTests
{
    [Fact]
    public async Task Services_workers_and_jobs_share_a_cluster_and_make_none_of_their_own()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(new EcsCluster("shop"), new Network("main")));

        Assert.Equal("shop-cluster", Assert.Single(stack.OfType("aws:ecs/cluster:Cluster")).Name);
        Assert.Equal("shop-capacity", Assert.Single(stack.OfType("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders")).Name);
        var arn = "arn:aws:test:eu-west-1:123456789012:shop-cluster";
        Assert.All(stack.OfType("aws:ecs/service:Service"), service => Assert.Equal(arn, service["cluster"]));
        Assert.Equal("service/shop-cluster/api-service", stack["api-scaling"]["resourceId"]);
        Assert.Contains($"\"Cluster\":\"{arn}\"", (string)stack["cleanup-machine"]["definition"]!, StringComparison.Ordinal);
    }

    [Fact, Row("service/logs")]
    public async Task Cluster_has_the_metrics_of_each_task_and_capacity_on_demand_by_default()
    {
        var stack = await TestStack.RunAsync(() => new EcsCluster("shop"));

        Assert.Equal(("containerInsights", "enhanced"), (stack["shop-cluster"]["settings.0.name"], stack["shop-cluster"]["settings.0.value"]));
        Assert.Equal(["FARGATE", "FARGATE_SPOT"], stack["shop-capacity"].Strings("capacityProviders"));
        Assert.Equal("FARGATE", stack["shop-capacity"]["defaultCapacityProviderStrategies.0.capacityProvider"]);
        Assert.Null(stack["shop-cluster"]["configuration"]);
    }

    [Fact]
    public async Task Crashes_in_a_shared_cluster_are_those_of_the_worker_alone()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(new EcsCluster("shop"), new Network("main")));

        var detail = stack["mailer-crashes"].Json("eventPattern").GetProperty("detail");
        Assert.Equal(
            $"arn:aws:ecs:eu-west-1:123456789012:task-definition/{stack["mailer-task"]["family"]}:",
            detail.GetProperty("taskDefinitionArn")[0].GetProperty("prefix").GetString());
    }

    [Fact]
    public async Task Crashes_in_a_cluster_of_its_own_are_those_of_the_cluster()
    {
        var stack = await WorkerStacks.RunAsync();

        Assert.False(stack["mailer-crashes"].Json("eventPattern").GetProperty("detail").TryGetProperty("taskDefinitionArn", out _));
    }

    [Fact]
    public async Task Job_in_a_shared_cluster_may_stop_its_own_tasks_only()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(new EcsCluster("shop"), new Network("main")));

        var follow = stack["cleanup-run-policy"].Json("policy").GetProperty("Statement").EnumerateArray().Single(statement => statement.GetProperty("Sid").GetString() == "FollowTask");
        Assert.Equal(
            """{"aws:ResourceTag/component":"Job/cleanup","aws:ResourceTag/stack":"shop/test"}""",
            JsonSerializer.Serialize(follow.GetProperty("Condition").GetProperty("StringEquals")));
        Assert.Equal(("Job/cleanup", "shop/test"), (stack["cleanup-task"].Tag("component"), stack["cleanup-task"].Tag("stack")));
        Assert.Contains("\"PropagateTags\":\"TASK_DEFINITION\"", (string)stack["cleanup-machine"]["definition"]!, StringComparison.Ordinal);
    }

    [Fact, Row("service/no-exec")]
    public async Task Nobody_gets_into_a_container_unless_it_is_allowed()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(EcsClusterStacks.WithSessions(), new Network("main")));

        Assert.All(stack.OfType("aws:ecs/service:Service"), service => Assert.Equal(false, service["enableExecuteCommand"]));
        Assert.DoesNotContain(stack.Names, name => name.EndsWith("-session-policy", StringComparison.Ordinal));
    }

    [Fact, Row("service/no-exec")]
    public async Task Sessions_are_encrypted_and_logged()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(EcsClusterStacks.WithSessions(), new Network("main"), allowSessions: true));

        var configuration = stack["shop-cluster"];
        var key = "arn:aws:test:eu-west-1:123456789012:sessions-key";
        Assert.Equal(key, configuration["configuration.executeCommandConfiguration.kmsKeyId"]);
        Assert.Equal("OVERRIDE", configuration["configuration.executeCommandConfiguration.logging"]);
        Assert.Equal(true, configuration["configuration.executeCommandConfiguration.logConfiguration.cloudWatchEncryptionEnabled"]);
        Assert.Equal(stack["shop-sessions"]["name"], configuration["configuration.executeCommandConfiguration.logConfiguration.cloudWatchLogGroupName"]);
        Assert.Equal(key, stack["shop-sessions"]["kmsKeyId"]);
        Assert.All(stack.OfType("aws:ecs/service:Service"), service => Assert.Equal(true, service["enableExecuteCommand"]));
    }

    [Theory]
    [InlineData("api-session-policy", "api-task-role")]
    [InlineData("mailer-session-policy", "mailer-task-role")]
    public async Task Task_that_allows_sessions_may_hold_and_log_them_and_no_more(string policy, string role)
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(EcsClusterStacks.WithSessions(), new Network("main"), allowSessions: true));

        Assert.Equal(role, stack[policy]["role"]);
        Assert.Equal(
            [
                "HoldSessions: ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel on *",
                "FindSessionLog: logs:DescribeLogGroups on *",
                "LogSessions: logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents on arn:aws:test:eu-west-1:123456789012:shop-sessions:*",
                "DecryptSessions: kms:Decrypt on arn:aws:test:eu-west-1:123456789012:sessions-key",
            ],
            stack[policy].Json("policy").GetProperty("Statement").EnumerateArray().Select(statement =>
                $"{statement.GetProperty("Sid").GetString()}: {string.Join(' ', Texts(statement.GetProperty("Action")))} on {statement.GetProperty("Resource").GetString()}"));
    }

    [Fact]
    public async Task Sessions_in_a_network_without_NAT_get_their_endpoints()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("main", new() { Nat = NatMode.None });
            _ = new Worker("mailer", new()
            {
                Network = network,
                Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/mailer:1",
                Cluster = EcsClusterStacks.WithSessions(),
                Container = new() { AllowExecuteCommand = true, AllowWritableRoot = true },
            });
        });

        Assert.True(stack.Has("main-ssmmessages-endpoint"));
        Assert.True(stack.Has("main-kms-endpoint"));
    }

    [Fact]
    public async Task Existing_cluster_is_looked_up_and_creates_nothing()
    {
        var stack = await TestStack.RunAsync(() => EcsClusterStacks.Fill(EcsCluster.FromExisting("platform", "platform-1a2b"), new Network("main")));

        Assert.Empty(stack.OfType("aws:ecs/cluster:Cluster"));
        Assert.DoesNotContain(stack.Names, name => name.StartsWith("platform-", StringComparison.Ordinal));
        Assert.Equal("arn:aws:ecs:eu-west-1:123456789012:cluster/platform-1a2b", stack["api-service"]["cluster"]);
        Assert.Equal("platform-1a2b", stack.Outputs["api"]["clusterName"]);
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];
}
