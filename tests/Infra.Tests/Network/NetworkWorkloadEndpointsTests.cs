namespace Infra.Tests;

/// <summary>The endpoints that a network without NAT creates for its workloads.</summary>
public class NetworkWorkloadEndpointsTests
{
    private const string Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";

    [Fact]
    public async Task Container_brings_what_it_takes_to_start()
    {
        var stack = await RunAsync(NatMode.None, network => Create(network, "api"));

        Assert.Equal(["ecr.api", "ecr.dkr", "logs"], Interfaces(stack));
        Assert.Equal(["main-private-1-id", "main-private-2-id"], stack["main-logs-endpoint"].Strings("subnetIds"));
        Assert.Equal("main-endpoints-id", stack["main-logs-endpoint"]["securityGroupIds.0"]);
        Assert.Equal("10.0.0.0/16", stack["main-endpoints-from-network"]["cidrIpv4"]);
    }

    [Fact, Row("network/interface-endpoints")]
    public async Task Secrets_and_links_bring_theirs_each_once_and_none_for_what_has_a_gateway()
    {
        var stack = await RunAsync(NatMode.None, network =>
        {
            Create(network, "api", args => args.Links = [new Ledger("orders")]);
            Create(network, "web", args => args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/token");
        });

        Assert.Equal(["ecr.api", "ecr.dkr", "logs", "secretsmanager", "sqs", "ssm"], Interfaces(stack));
    }

    [Fact]
    public async Task Order_of_workloads_makes_no_difference()
    {
        var first = await RunAsync(NatMode.None, network =>
        {
            Create(network, "api", args => args.Links = [new Ledger("orders")]);
            Create(network, "web");
        });
        var second = await RunAsync(NatMode.None, network =>
        {
            Create(network, "web");
            Create(network, "api", args => args.Links = [new Ledger("orders")]);
        });

        Assert.Equal(first.Names, second.Names);
    }

    [Fact]
    public async Task Endpoints_of_the_arguments_are_not_created_again()
    {
        var network = new NetworkArgs { Nat = NatMode.None, InterfaceEndpoints = { "logs", "kms" } };
        var stack = await TestStack.RunAsync(() => Create(new Network("main", network), "api"));

        Assert.Equal(["ecr.api", "ecr.dkr", "kms", "logs"], Interfaces(stack));
    }

    [Fact]
    public async Task Network_with_NAT_has_a_way_already()
    {
        Assert.Empty(Interfaces(await RunAsync(NatMode.Single, network => Create(network, "api"))));
    }

    private static Task<RecordedStack> RunAsync(NatMode nat, Action<Network> program) =>
        TestStack.RunAsync(() => program(new Network("main", new() { Nat = nat })));

    private static void Create(Network network, string name, Action<ServiceArgs>? change = null)
    {
        var args = new ServiceArgs { Network = network, Image = Image };
        change?.Invoke(args);
        _ = new Service(name, args);
    }

    private static IEnumerable<string> Interfaces(RecordedStack stack) => stack.OfType("aws:ec2/vpcEndpoint:VpcEndpoint")
        .Where(endpoint => (string?)endpoint["vpcEndpointType"] == "Interface")
        .Select(endpoint => ((string)endpoint["serviceName"]!)["com.amazonaws.eu-west-1.".Length..]).Order(StringComparer.Ordinal);
}
