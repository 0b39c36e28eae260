using Pulumi;

namespace Infra.Tests;

public class ExistingNetworkTests
{
    [Fact]
    public async Task Existing_network_creates_nothing_and_is_used_like_any_other()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = Network.FromExisting("legacy", Args());
            _ = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Exposure = Exposure.Public, Domain = "api.example.com" });
            _ = new Database("orders", new() { Network = network });
        });

        Assert.DoesNotContain(stack.Resources, resource => resource.Name.StartsWith("legacy-", StringComparison.Ordinal));
        Assert.Equal(["subnet-a", "subnet-b"], stack["api-service"].Strings("networkConfiguration.subnets"));
        Assert.Equal(["subnet-p", "subnet-q"], stack["api-load-balancer"].Strings("subnets"));
        Assert.Equal("vpc-0123456789abcdef0", stack["api-targets"]["vpcId"]);
        Assert.Equal("10.7.0.0/16", stack.Outputs["legacy"]["cidr"]);
    }

    [Fact]
    public async Task Data_goes_to_the_private_subnets_when_there_are_no_others()
    {
        var stack = await TestStack.RunAsync(() => new Database("orders", new() { Network = Network.FromExisting("legacy", Args()) }));

        Assert.Equal(["subnet-a", "subnet-b"], Assert.Single(stack.OfType("aws:rds/subnetGroup:SubnetGroup")).Strings("subnetIds"));
    }

    [Fact]
    public async Task Endpoints_that_are_there_are_used_and_none_is_created()
    {
        Network? network = null;
        var stack = await TestStack.RunAsync(() =>
        {
            network = Network.FromExisting("legacy", Args(args => (args.Nat, args.InterfaceEndpoints) = (NatMode.None, ["logs", "ecr.dkr", "ecr.api"])));
            _ = new Service("api", new() { Network = network, Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1" });
        });

        Assert.Empty(stack.OfType("aws:ec2/vpcEndpoint:VpcEndpoint"));
        Assert.Equal("ecr.api ecr.dkr logs", string.Join(' ', network!.InterfaceEndpoints));
    }

    [Fact]
    public async Task Endpoints_that_are_missing_are_named()
    {
        Assert.Equal(
            """
            Service 'api' has 1 invalid argument:
              - Network is 'legacy'. Allowed: a network whose workloads reach ecr.dkr, secretsmanager (it has no NAT). Fix: have its owner add the endpoints and name them in InterfaceEndpoints, or say that it has a Nat.
            """,
            await TestStack.RefusedAsync(() => new Service("api", new()
            {
                Network = Network.FromExisting("legacy", Args(args => (args.Nat, args.InterfaceEndpoints) = (NatMode.None, ["ecr.api", "logs"]))),
                Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1",
                Secrets = { ["TOKEN"] = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token-AbCdEf" },
            })));
    }

    [Fact]
    public async Task Nothing_is_public_without_public_subnets()
    {
        const string problem = "Exposure is Public. Allowed: Internal, as network 'legacy' has no public subnets. Fix: name them in the network's PublicSubnetIds.";

        Assert.Contains(problem, await RefusedAsync(network => new Service("api", new() { Network = network, Image = ServiceStacks.Image, Exposure = Exposure.Public })), StringComparison.Ordinal);
        Assert.Contains(problem, await RefusedAsync(network => new LoadBalancer("front", new() { Network = network, Exposure = Exposure.Public })), StringComparison.Ordinal);

        static Task<string> RefusedAsync(Func<Network, object> use) =>
            TestStack.RefusedAsync(() => use(Network.FromExisting("legacy", Args(args => args.PublicSubnetIds = []))));
    }

    [Fact]
    public async Task Arguments_that_are_no_network()
    {
        Assert.Equal(
            """
            Network 'legacy' has 5 invalid arguments:
              - VpcId is 'my-vpc'. Allowed: the id of a VPC, such as vpc-0123456789abcdef0. Fix: copy it from the VPC console.
              - Cidr is '10.0.0.1/16'. Allowed: an IPv4 range such as 10.0.0.0/16. Fix: give the first range of the VPC.
              - PrivateSubnetIds is 1. Allowed: at least two subnets, each in a zone of its own. Fix: name the private subnets of two zones or more.
              - PublicSubnetIds is 2. Allowed: as many as PrivateSubnetIds (1), or none. Fix: name one for each zone, in the same order.
              - PrivateSubnetIds is 'subnet-p'. Allowed: each subnet once, in one tier. Fix: leave IsolatedSubnetIds out to have data in the private subnets.
            """,
            await TestStack.RefusedAsync(() => Network.FromExisting("legacy", Args(args => (args.VpcId, args.Cidr, args.PrivateSubnetIds) = ("my-vpc", "10.0.0.1/16", ["subnet-p"])))));
    }

    [Fact]
    public async Task Nobody_asks_for_a_VPC_without_an_id()
    {
        Assert.Contains("VpcId is null. Allowed: a value. Fix: set it.", await TestStack.RefusedAsync(() => Network.FromExisting("legacy", Args(args => args.VpcId = null!))), StringComparison.Ordinal);
    }

    private static ExistingNetworkArgs Args(Action<ExistingNetworkArgs>? change = null)
    {
        var args = new ExistingNetworkArgs
        {
            VpcId = "vpc-0123456789abcdef0",
            Cidr = "10.7.0.0/16",
            PrivateSubnetIds = { "subnet-a", "subnet-b" },
            PublicSubnetIds = { "subnet-p", "subnet-q" },
        };
        change?.Invoke(args);
        return args;
    }
}
