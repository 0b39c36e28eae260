using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Testing.Node;

namespace Infra.Preview.Tests.Sdk;

/// <summary>Programs on Pulumi's own Node SDK against the preview engine: what works for them works for any SDK.</summary>
public sealed class NodeSdkTests
{
    private const string Token = "t0ken-of-the-shop";

    private static readonly Lazy<Task<(Plan Plan, NodeRun Run)>> Shop = new(() => RunAsync("shop.js"));

    [NodeFact]
    public async Task A_program_gives_a_plan_with_all_it_declares()
    {
        var (plan, run) = await Shop.Value;

        Assert.Equal("", string.Join('\n', plan.Messages.Select(message => message.Text)));
        Assert.True(run.ExitCode == 0, run.Error);
        var urns = plan.Resources.Select(resource => resource.Urn.Replace("urn:pulumi:dev::shop::", "", StringComparison.Ordinal)).ToList();
        Assert.Equal("pulumi:pulumi:Stack::shop-dev", urns[0]);
        Assert.Equal(
            [
                "aws:ec2/subnet:Subnet::subnet-0", "aws:ec2/subnet:Subnet::subnet-1", "aws:ec2/subnet:Subnet::subnet-2", "aws:iam/role:Role::sender",
                "aws:iam/rolePolicy:RolePolicy::send", "aws:rds/instance:Instance::db", "aws:s3/bucket:Bucket::logs", "pulumi:providers:aws::eu",
                "pulumi:pulumi:StackReference::acme/network/dev", "random:index/randomPassword:RandomPassword::db-password", "shop:queue:OrderQueue::orders",
                "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-dead", "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-main",
            ],
            urns[1..]);
    }

    [NodeFact]
    public async Task Options_parents_and_dependencies_arrive()
    {
        var (plan, _) = await Shop.Value;

        var component = Find(plan, "shop:queue:OrderQueue::orders");
        var dead = Find(plan, "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-dead");
        var main = Find(plan, "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-main");
        var eu = Find(plan, "pulumi:providers:aws::eu");
        Assert.Equal((component.Urn, component.Urn), (main.Parent, dead.Parent));
        Assert.Equal([dead.Urn], main.Dependencies);
        Assert.Equal([dead.Urn], main.PropertyDependencies["redrivePolicy"]);
        Assert.Equal((true, eu.Urn), (main.Options.Protect, main.Options.Provider));
        Assert.Equal(["tags"], main.Options.IgnoreChanges);
        Assert.Equal(["urn:pulumi:dev::shop::shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-old"], main.Options.Aliases);
        Assert.Equal(TimeSpan.FromMinutes(5), main.Options.Timeouts!.Create);
        Assert.Equal("7.48.0", main.Options.Version);
        Assert.True(Find(plan, "aws:iam/rolePolicy:RolePolicy::send").Options.DeleteBeforeReplace);
        Assert.True(Find(plan, "aws:s3/bucket:Bucket::logs").IsRead);
    }

    [NodeFact]
    public async Task Symbols_known_values_and_secrets_read_as_they_should()
    {
        var (plan, _) = await Shop.Value;

        var main = Find(plan, "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-main");
        var dead = Find(plan, "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-dead");
        var deadArn = $"arn:aws:sqs:eu-west-1:123456789012:{dead.Outputs["name"]}";
        Assert.Equal("name", dead.AutoNamed);
        Assert.Equal($$"""{"deadLetterTargetArn":"{{deadArn}}","maxReceiveCount":5}""", main.Inputs["redrivePolicy"]);
        var database = Find(plan, "aws:rds/instance:Instance::db");
        var password = Find(plan, "random:index/randomPassword:RandomPassword::db-password");
        Assert.Equal(SecretValue.From(new ReferenceValue(password.Urn, "result")), database.Inputs["password"]);
        Assert.Equal(SecretValue.Instance, ((MapValue)database.Inputs["tags"])["token"]);
        Assert.Equal("eu-central-1b", Find(plan, "aws:ec2/subnet:Subnet::subnet-1").Inputs["availabilityZone"]);
        Assert.Contains(
            $"\"Resource\": \"arn:aws:sqs:eu-west-1:123456789012:{main.Outputs["name"]}\"",
            Find(plan, "aws:iam/rolePolicy:RolePolicy::send").Inputs["policy"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, PlanJson.ToText(plan), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task The_outputs_of_the_stack_and_of_components_are_in_the_plan()
    {
        var (plan, _) = await Shop.Value;

        var main = Find(plan, "shop:queue:OrderQueue$aws:sqs/queue:Queue::orders-main");
        var url = $"https://sqs.eu-west-1.amazonaws.com/123456789012/{main.Outputs["name"]}";
        Assert.Equal(url, Find(plan, "shop:queue:OrderQueue::orders").Outputs["url"]);
        Assert.Equal(url, plan.Outputs["queueUrl"]);
        Assert.Equal("postgres://shop@${db.address}:5432/shop", plan.Outputs["endpoint"]);
        Assert.IsType<SecretValue>(plan.Outputs["password"]);
        Assert.Equal("vpc-network", plan.Outputs["vpc"]);
        Assert.Equal(3, plan.Outputs["subnetCount"]);
        Assert.Equal("arn:aws:s3:::company-logs", plan.Outputs["logs"]);
    }

    [NodeFact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var (first, _) = await Shop.Value;
        var (second, _) = await RunAsync("shop.js");

        Assert.Equal(PlanJson.ToText(first), PlanJson.ToText(second));
    }

    [NodeFact]
    public async Task Transforms_and_hooks_of_the_program_run()
    {
        var (plan, run) = await RunAsync("transforms.js");

        Assert.True(run.ExitCode == 0, run.Error);
        var queue = Find(plan, "shop:group:Group$aws:sqs/queue:Queue::group-queue");
        Assert.Equal("q-own", queue.Inputs["name"]);
        Assert.Equal(7, queue.Inputs["delaySeconds"]);
        Assert.Equal("shop", ((MapValue)queue.Inputs["tags"])["owner"]);
        Assert.True(queue.Options.Protect);
        Assert.Equal(["announce"], queue.Options.Hooks["beforeCreate"]);
        Assert.Contains("hook: group-queue", run.Output, StringComparison.Ordinal);
        Assert.Equal(ListValue.Create(["eu-north-1a", "eu-north-1b", "eu-north-1c"]), plan.Outputs["zones"]);
    }

    [NodeFact]
    public async Task A_refused_resource_fails_the_program_and_stands_in_the_plan_once()
    {
        var (plan, run) = await RunAsync("failing.js");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(plan.Messages, message => message.Severity == MessageSeverity.Error
            && message.Text.StartsWith("Two resources have the URN urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders", StringComparison.Ordinal));
        Assert.Single(plan.Resources, resource => resource.Name == "orders");
    }

    private static PlannedResource Find(Plan plan, string tail) =>
        plan.Find("urn:pulumi:dev::shop::" + tail) ?? throw new InvalidOperationException($"{tail} is not in the plan.");

    private static async Task<(Plan Plan, NodeRun Run)> RunAsync(string program)
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Preview.Tests", "node");
        await using var engine = await PreviewEngine.StartAsync(new PreviewEngineOptions
        {
            Project = "shop",
            Stack = "dev",
            Organization = "acme",
            Config = new Dictionary<string, ConfigEntry> { ["aws:region"] = new("eu-central-1"), ["shop:token"] = new(Token, IsSecret: true) },
            Fixtures = new Fixtures
            {
                StackReferences = ValueMap.Create([KeyValuePair.Create("acme/network/dev", new StackFixture(new MapValue([new("vpcId", "vpc-network")])))]),
            },
        });
        string[] arguments =
        [
            "--project", "shop", "--stack", "dev", "--organization", "acme", "--monitor", engine.MonitorAddress, "--engine", engine.EngineAddress,
            "--dry-run", "--parallel", "16", "--pwd", Testing.RepositoryRoot.Path("tests", "Infra.Preview.Tests", "node"), program,
        ];
        var run = await project.RunAsync("node_modules/@pulumi/pulumi/cmd/run/index.js", arguments, engine.Environment);
        return (engine.Complete(), run);
    }
}
