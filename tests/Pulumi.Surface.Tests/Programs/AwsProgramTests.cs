using System.Collections.Immutable;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Testing;
using Ecs = Pulumi.Aws.Ecs;
using LB = Pulumi.Aws.LB;

namespace Pulumi.Surface.Tests.Programs;

/// <summary>Programs as users write them: the conversions and initializers of the official SDK must compile and carry their values.</summary>
public sealed class AwsProgramTests
{
    private static readonly Dictionary<string, object> Answers = new()
    {
        ["aws:index/getAvailabilityZones:getAvailabilityZones"] = new Dictionary<string, object>
        {
            ["id"] = "eu-west-1",
            ["names"] = ImmutableArray.Create<object>("eu-west-1a", "eu-west-1b"),
            ["region"] = "eu-west-1",
        }.ToImmutableDictionary(),
        ["aws:iam/getPolicyDocument:getPolicyDocument"] = new Dictionary<string, object>
        {
            ["id"] = "1",
            ["json"] = "{}",
            ["minifiedJson"] = "{}",
        }.ToImmutableDictionary(),
    };

    private readonly FunctionMocks _mocks = new(Answers);

    [Fact]
    public async Task A_network_takes_zones_and_ids_from_other_resources()
    {
        await RunAsync(() =>
        {
            var zones = Aws.GetAvailabilityZones.Invoke(new() { State = "available" });
            var vpc = new Vpc("vpc", new() { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, Tags = { ["Name"] = "shop" } });
            _ = new Subnet("subnet", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/20", AvailabilityZone = zones.Apply(found => found.Names[1]) });
            _ = new DefaultSecurityGroup("closed", new() { VpcId = vpc.Id, Ingress = [], Egress = [] });
            _ = new SecurityGroup("web", new()
            {
                VpcId = vpc.Id,
                Ingress = new[] { new SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 443, ToPort = 443, CidrBlocks = { "0.0.0.0/0" } } },
            });
        });

        Assert.Equal("eu-west-1b", _mocks.Resources["subnet"].Inputs["availabilityZone"]);
        Assert.Equal("vpc-id", _mocks.Resources["subnet"].Inputs["vpcId"]);
        Assert.Empty((ImmutableArray<object>)_mocks.Resources["closed"].Inputs["ingress"]);
        var rule = (ImmutableDictionary<string, object>)((ImmutableArray<object>)_mocks.Resources["web"].Inputs["ingress"]).Single();
        Assert.Equal(443d, rule["fromPort"]);
        Assert.Equal("available", _mocks.Calls.Single().Args["state"]);
    }

    [Fact]
    public async Task A_role_takes_a_policy_as_text_from_a_function_or_as_a_document()
    {
        await RunAsync(() =>
        {
            var trust = GetPolicyDocument.Invoke(new()
            {
                Statements =
                {
                    new GetPolicyDocumentStatementInputArgs
                    {
                        Actions = { "sts:AssumeRole" },
                        Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "ecs-tasks.amazonaws.com" } } },
                    },
                },
            });
            var role = new Role("role", new() { AssumeRolePolicy = trust.Apply(document => document.Json), ManagedPolicyArns = [ManagedPolicy.ReadOnlyAccess.ToString()] });
            _ = new RolePolicy("policy", new()
            {
                Role = role.Id,
                Policy = new PolicyDocumentArgs
                {
                    Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                    Statement = { new PolicyStatementArgs { Effect = PolicyStatementEffect.ALLOW, Action = "s3:GetObject", Resource = "*" } },
                },
            });
        });

        Assert.Equal("{}", _mocks.Resources["role"].Inputs["assumeRolePolicy"]);
        var policy = (ImmutableDictionary<string, object>)_mocks.Resources["policy"].Inputs["policy"];
        Assert.Equal("2012-10-17", policy["Version"]);
    }

    [Fact]
    public async Task A_service_is_wired_to_a_load_balancer()
    {
        await RunAsync(() =>
        {
            var group = new LB.TargetGroup("group", new() { Port = 8080, Protocol = "HTTP", TargetType = "ip", HealthCheck = new LB.Inputs.TargetGroupHealthCheckArgs { Path = "/health" } });
            var listener = new LB.Listener("listener", new()
            {
                LoadBalancerArn = "arn:lb",
                DefaultActions = new LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = group.Arn },
            });
            _ = new Ecs.Service("service", new()
            {
                DesiredCount = 2,
                LoadBalancers = { new Ecs.Inputs.ServiceLoadBalancerArgs { ContainerName = "app", ContainerPort = 8080, TargetGroupArn = group.Arn } },
                DeploymentConfiguration = new Ecs.Inputs.ServiceDeploymentConfigurationArgs
                {
                    Strategy = "CANARY",
                    CanaryConfiguration = new Ecs.Inputs.ServiceDeploymentConfigurationCanaryConfigurationArgs { CanaryPercent = 2.5, CanaryBakeTimeInMinutes = "10" },
                },
            }, new CustomResourceOptions { DependsOn = { listener } });
        });

        var deployment = (ImmutableDictionary<string, object>)_mocks.Resources["service"].Inputs["deploymentConfiguration"];
        Assert.Equal(2.5, ((ImmutableDictionary<string, object>)deployment["canaryConfiguration"])["canaryPercent"]);
        var action = (ImmutableDictionary<string, object>)((ImmutableArray<object>)_mocks.Resources["listener"].Inputs["defaultActions"]).Single();
        Assert.Equal("arn:group", action["targetGroupArn"]);
    }

    [Fact]
    public async Task A_provider_passes_structures_as_json_text()
    {
        await RunAsync(() => _ = new Aws.Provider("virginia", new()
        {
            Region = "us-east-1",
            AllowedAccountIds = { "123456789012" },
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["owner"] = "team" } },
        }));

        var inputs = _mocks.Resources["virginia"].Inputs;
        Assert.Equal("us-east-1", inputs["region"]);
        Assert.Equal("[\"123456789012\"]", ((string)inputs["allowedAccountIds"]).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("{\"tags\":{\"owner\":\"team\"}}", ((string)inputs["defaultTags"]).Replace(" ", "", StringComparison.Ordinal));
    }

    private async Task RunAsync(Action program) => await Deployment.TestAsync(_mocks, new TestOptions { IsPreview = false }, program);
}
