using System.Collections.Immutable;
using Pulumi;

namespace Infra.Tests;

/// <summary>A network of one stack, used in another by an output of the first.</summary>
public class SharedNetworkTests
{
    [Fact]
    public async Task What_a_network_shares_is_used_like_the_network()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = Use(new Network("base").Share().Apply(AsStackOutput), zones: 2);
            _ = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Exposure = Exposure.Public, Domain = "api.example.com" });
            _ = new Database("orders", new() { Network = network });
        });

        Assert.Equal(["base-private-1-id", "base-private-2-id"], stack["api-service"].Strings("networkConfiguration.subnets"));
        Assert.Equal(["base-public-1-id", "base-public-2-id"], stack["api-load-balancer"].Strings("subnets"));
        Assert.Equal(["base-isolated-1-id", "base-isolated-2-id"], Assert.Single(stack.OfType("aws:rds/subnetGroup:SubnetGroup")).Strings("subnetIds"));
        Assert.DoesNotContain(stack.Resources, resource => resource.Name.StartsWith("shared-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zones_are_those_that_the_network_tells()
    {
        ImmutableArray<string> zones = default;
        await TestStack.RunAsync(() => Use(Output.Create(Shared())).AvailabilityZones.Apply(names => zones = names));

        Assert.Equal("eu-west-1a eu-west-1b", string.Join(' ', zones));
    }

    [Fact]
    public async Task What_is_plain_has_to_be_what_the_network_tells()
    {
        Assert.Equal(
            """
            Network 'shared' has 2 invalid arguments:
              - cidr is '10.9.0.0/16'. Allowed: '10.0.0.0/16', the range of the shared network. Fix: give the same.
              - availabilityZoneCount is 3. Allowed: 2, the zones of the shared network. Fix: give the same.
            """,
            await FailsAsync(() => ExistingNetworkArgs.Shared(Told(Shared()), "10.9.0.0/16", 3)));
    }

    [Fact]
    public async Task A_network_without_public_subnets_says_so()
    {
        Assert.Equal(
            """
            Network 'shared' has 1 invalid argument:
              - PublicSubnetIds is 2. Allowed: 0, as many as the shared network has. Fix: set it to [] in what Shared gives.
            """,
            await FailsAsync(() => ExistingNetworkArgs.Shared(Told(Shared().SetItem("publicSubnetIds", ImmutableArray<object>.Empty)), "10.0.0.0/16", 2)));
    }

    [Fact]
    public async Task A_network_without_NAT_says_so()
    {
        Assert.Equal(
            """
            Network 'shared' has 2 invalid arguments:
              - Nat is Regional. Allowed: None, as the shared network has no NAT. Fix: set it, and InterfaceEndpoints to what the network has.
              - InterfaceEndpoints is 'sqs'. Allowed: those of the shared network: ecr.api, logs. Fix: add the endpoint to the shared network first, or remove it here.
            """,
            await FailsAsync(() =>
            {
                var shared = Shared().SetItem("nat", "None").SetItem("interfaceEndpoints", ImmutableArray.Create<object>("ecr.api", "logs"));
                var args = ExistingNetworkArgs.Shared(Told(shared), "10.0.0.0/16", 2);
                args.InterfaceEndpoints = ["logs", "sqs"];
                return args;
            }));
    }

    [Fact]
    public async Task Another_output_is_no_network()
    {
        Assert.Equal(
            """
            Network 'shared' has 1 invalid argument:
              - shared is '{ url }'. Allowed: what Network.Share gives. Fix: let the network's stack have an output of network.Share(), deploy it, and name that output.
            """,
            await FailsAsync(() => ExistingNetworkArgs.Shared(Told(ImmutableDictionary<string, object>.Empty.Add("url", "https://example.com")), "10.0.0.0/16", 2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_zone_is_no_network(int zones)
    {
        Assert.Contains(
            $"PrivateSubnetIds is {zones}. Allowed: at least two subnets, each in a zone of its own.",
            await TestStack.RefusedAsync(() => Use(Output.Create<object>(Shared()), zones)),
            StringComparison.Ordinal);
    }

    private static Network Use(Output<object> shared, int zones = 2) =>
        Network.FromExisting("shared", ExistingNetworkArgs.Shared(shared, "10.0.0.0/16", zones));

    private static Network Use(Output<ImmutableDictionary<string, object>> shared) => Use(shared.Apply(object (values) => values));

    // The message of what fails once the other stack's output is known.
    private static async Task<string> FailsAsync(Func<ExistingNetworkArgs> args)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => TestStack.RunAsync(() => Network.FromExisting("shared", args())));
        var message = exception.ToString()[exception.ToString().IndexOf("Network 'shared'", StringComparison.Ordinal)..];
        return message[..message.IndexOf("\n   at ", StringComparison.Ordinal)];
    }

    // Lists come back from a stack as lists of anything.
    private static object AsStackOutput(ImmutableDictionary<string, object> shared) => shared.ToImmutableDictionary(
        entry => entry.Key,
        entry => entry.Value is ImmutableArray<string> items ? items.CastArray<object>() : entry.Value);

    // What a resource tells, as a stack reference does.
    private static Output<object> Told(ImmutableDictionary<string, object> shared) => new Network("teller").VpcId.Apply(object (_) => shared);

    private static ImmutableDictionary<string, object> Shared() => ImmutableDictionary.CreateRange(new Dictionary<string, object>
    {
        ["vpcId"] = "vpc-0123456789abcdef0",
        ["cidr"] = "10.0.0.0/16",
        ["nat"] = "Regional",
        ["flowLogGroupName"] = "",
        ["interfaceEndpoints"] = ImmutableArray<object>.Empty,
        ["availabilityZones"] = ImmutableArray.Create<object>("eu-west-1a", "eu-west-1b"),
        ["publicSubnetIds"] = ImmutableArray.Create<object>("subnet-p", "subnet-q"),
        ["privateSubnetIds"] = ImmutableArray.Create<object>("subnet-a", "subnet-b"),
        ["isolatedSubnetIds"] = ImmutableArray.Create<object>("subnet-i", "subnet-j"),
        ["privateRouteTableIds"] = ImmutableArray.Create<object>("rtb-a", "rtb-b"),
    });
}
