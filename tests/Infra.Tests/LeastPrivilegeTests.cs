using System.Text.Json;

namespace Infra.Tests;

/// <summary>What no component may ask for, whatever its arguments: rights wider than needed, and ways in that nobody opened.</summary>
public class LeastPrivilegeTests
{
    // AWS has no resource for these actions: https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html
    private static readonly HashSet<string> WithoutResource = ["ecr:GetAuthorizationToken"];

    public static TheoryData<Tier, Exposure> Shapes
    {
        get
        {
            var shapes = new TheoryData<Tier, Exposure>();
            foreach (var tier in Enum.GetValues<Tier>())
            {
                shapes.Add(tier, Exposure.Internal);
                shapes.Add(tier, Exposure.Public);
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task No_role_has_a_wildcard_that_AWS_does_not_force(Tier tier, Exposure exposure)
    {
        var stack = await RunAsync(tier, exposure);

        var allowed = stack.OfType("aws:iam/rolePolicy:RolePolicy")
            .SelectMany(policy => policy.Json("policy").GetProperty("Statement").EnumerateArray())
            .Where(statement => statement.GetProperty("Effect").GetString() == "Allow")
            .ToList();
        Assert.NotEmpty(allowed);
        Assert.All(allowed, statement =>
        {
            var actions = Texts(statement.GetProperty("Action"));
            Assert.All(actions, action => Assert.DoesNotContain('*', action));
            Assert.True(!Texts(statement.GetProperty("Resource")).Contains("*") || WithoutResource.IsSupersetOf(actions), statement.GetRawText());
        });
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Only_a_public_load_balancer_lets_the_internet_in_and_only_to_its_listeners(Tier tier, Exposure exposure)
    {
        var stack = await RunAsync(tier, exposure);

        var open = stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Where(rule => (string?)rule["cidrIpv4"] == "0.0.0.0/0");
        Assert.Equal(
            exposure == Exposure.Public ? [("api-load-balancer-group-id", 80.0), ("api-load-balancer-group-id", 443.0)] : [],
            open.Select(rule => ((string)rule["securityGroupId"]!, (double)rule["fromPort"]!)).Order());
        Assert.All(stack.Resources, resource => Assert.Null(resource["cidrIpv6"]));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_role_can_be_assumed_by_one_service_of_this_account_only(Tier tier, Exposure exposure)
    {
        var stack = await RunAsync(tier, exposure);

        Assert.All(stack.OfType("aws:iam/role:Role"), role =>
        {
            var statement = Assert.Single(role.Json("assumeRolePolicy").GetProperty("Statement").EnumerateArray());
            Assert.EndsWith(".amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString(), StringComparison.Ordinal);
            if (role.Name == "api-rollout-role")
            {
                // AWS documents no conditions for ECS as such, and nobody of another account may pass the role to it.
                Assert.Equal("ecs.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
                return;
            }

            Assert.Equal("123456789012", statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
        });
    }

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Production)]
    public async Task Workers_and_jobs_have_no_wildcard_that_AWS_does_not_force(Tier tier)
    {
        const string Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("main", new() { Tier = tier });
            var events = new Queue("events", new() { Tier = tier });
            _ = new Worker("mailer", new() { Network = network, Image = Image, Tier = tier, Links = { events.ConsumeOnly() } });
            _ = new Job("cleanup", new() { Network = network, Image = Image, Tier = tier, Schedule = JobStacks.Nightly, Links = { events } });
        });

        Assert.All(stack.OfType("aws:iam/rolePolicy:RolePolicy").SelectMany(policy => policy.Json("policy").GetProperty("Statement").EnumerateArray()), statement =>
        {
            var actions = Texts(statement.GetProperty("Action"));
            Assert.All(actions, action => Assert.DoesNotContain('*', action));
            Assert.True(!Texts(statement.GetProperty("Resource")).Contains("*") || WithoutResource.IsSupersetOf(actions), statement.GetRawText());
        });
        Assert.Empty(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"));
    }

    private static Task<RecordedStack> RunAsync(Tier tier, Exposure exposure) => ServiceStacks.RunAsync(tier, args =>
    {
        args.Exposure = exposure;
        args.Domain = "api.example.com";
        args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
        args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/token";
    });

    private static List<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
}
