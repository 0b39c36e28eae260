using System.Collections.Immutable;

namespace Infra.Tests;

public class NetworkTests
{
    [Theory, Row("network/zones")]
    [InlineData(Tier.Sandbox, 2)]
    [InlineData(Tier.Staging, 3)]
    [InlineData(Tier.Production, 3)]
    public async Task Each_zone_has_a_subnet_of_each_tier(Tier tier, int zones)
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = tier }));

        var subnets = stack.OfType("aws:ec2/subnet:Subnet");
        Assert.Equal(3 * zones, subnets.Length);
        for (var zone = 1; zone <= zones; zone++)
        {
            var inZone = subnets.Where(subnet => (string)subnet["availabilityZone"]! == $"eu-west-1{(char)('a' + zone - 1)}");
            Assert.Equal([$"main-isolated-{zone}", $"main-private-{zone}", $"main-public-{zone}"], inZone.Select(subnet => subnet.Name).Order());
        }
    }

    [Fact, Row("network/tiers")]
    public async Task No_subnet_gives_out_public_addresses()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = Tier.Production }));

        Assert.All(stack.OfType("aws:ec2/subnet:Subnet"), subnet => Assert.Equal(false, subnet["mapPublicIpOnLaunch"]));
    }

    [Fact]
    public async Task Another_zone_changes_no_existing_resource_but_the_lists_of_route_tables()
    {
        var two = await TestStack.RunAsync(() => new Network("main", new() { AvailabilityZoneCount = 2, InterfaceEndpoints = { "logs" } }));
        var three = await TestStack.RunAsync(() => new Network("main", new() { AvailabilityZoneCount = 3, InterfaceEndpoints = { "logs" } }));

        var changed = two.Resources.Where(resource => !Same(resource.Inputs, three[resource.Name].Inputs)).Select(resource => resource.Name);
        Assert.Equal(["main-dynamodb-endpoint", "main-logs-endpoint", "main-s3-endpoint"], changed.Order());
    }

    [Fact, Row("network/default-group")]
    public async Task Default_security_group_lets_nothing_through()
    {
        var stack = await TestStack.RunAsync(() => new Network("main"));

        var group = stack["main-default-security-group"];
        Assert.Equal("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", group.Type);
        Assert.Null(group["ingress"]);
        Assert.Null(group["egress"]);
    }

    [Fact, Row("network/nat")]
    public async Task Regional_gateway_is_given_neither_subnet_nor_address()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = Tier.Production }));

        var gateway = Assert.Single(stack.OfType("aws:ec2/natGateway:NatGateway"));
        Assert.Equal("regional", gateway["availabilityMode"]);
        Assert.Equal("main-vpc-id", gateway["vpcId"]);
        Assert.Null(gateway["subnetId"]);
        Assert.Null(gateway["allocationId"]);
        Assert.Null(gateway["availabilityZoneAddresses"]);
        Assert.Empty(stack.OfType("aws:ec2/eip:Eip"));
        AssertPrivateRoutes(stack, "main-nat-id", "main-nat-id", "main-nat-id");
    }

    [Fact, Row("network/nat")]
    public async Task Single_gateway_stands_in_the_first_zone_and_serves_all()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = Tier.Sandbox }));

        var gateway = Assert.Single(stack.OfType("aws:ec2/natGateway:NatGateway"));
        Assert.Equal("main-public-1-id", gateway["subnetId"]);
        Assert.Equal("main-nat-address-1-id", gateway["allocationId"]);
        AssertPrivateRoutes(stack, "main-nat-1-id", "main-nat-1-id");
    }

    [Fact]
    public async Task Gateways_of_each_zone_serve_their_own_zone()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = Tier.Production, Nat = NatMode.PerAvailabilityZone }));

        AssertPrivateRoutes(stack, "main-nat-1-id", "main-nat-2-id", "main-nat-3-id");
        Assert.Equal(3, stack.OfType("aws:ec2/eip:Eip").Length);
    }

    [Fact]
    public async Task Without_NAT_private_subnets_have_no_way_out()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Nat = NatMode.None }));

        var route = Assert.Single(stack.OfType("aws:ec2/route:Route"));
        Assert.Equal("main-public-default-route", route.Name);
        Assert.Empty(stack.OfType("aws:ec2/natGateway:NatGateway"));
    }

    [Theory, Row("network/flow-logs")]
    [InlineData(Tier.Sandbox, "REJECT", 7)]
    [InlineData(Tier.Staging, "ALL", 30)]
    [InlineData(Tier.Production, "ALL", 365)]
    public async Task Flow_logs_are_recorded_and_kept_by_tier(Tier tier, string traffic, double days)
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Tier = tier }));

        Assert.Equal(traffic, stack["main-flow-log"]["trafficType"]);
        Assert.Equal(days, stack["main-flow-logs"]["retentionInDays"]);
        Assert.Equal("/shop/test/main/flow-logs", stack["main-flow-logs"]["name"]);
    }

    [Fact]
    public async Task Flow_log_role_may_write_to_its_group_only_and_for_this_account_only()
    {
        var stack = await TestStack.RunAsync(() => new Network("main"));

        Assert.Equal(
            """{"Statement":[{"Action":["logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogStreams"],"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:main-flow-logs:*","Sid":"WriteFlowLogs"}],"Version":"2012-10-17"}""",
            stack["main-flow-logs-policy"]["policy"]);
        Assert.Equal(
            """{"Statement":[{"Action":"sts:AssumeRole","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ec2:eu-west-1:123456789012:vpc-flow-log/*"},"StringEquals":{"aws:SourceAccount":"123456789012"}},"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Sid":"Assume"}],"Version":"2012-10-17"}""",
            stack["main-flow-logs-role"]["assumeRolePolicy"]);
    }

    [Fact, Row("network/gateway-endpoints")]
    public async Task Storage_and_tables_are_reached_without_NAT_from_private_and_isolated_subnets()
    {
        var stack = await TestStack.RunAsync(() => new Network("main"));

        foreach (var service in (string[])["s3", "dynamodb"])
        {
            var endpoint = stack[$"main-{service}-endpoint"];
            Assert.Equal($"com.amazonaws.eu-west-1.{service}", endpoint["serviceName"]);
            Assert.Equal("Gateway", endpoint["vpcEndpointType"]);
            Assert.Equal(
                ["main-private-routes-1-id", "main-private-routes-2-id", "main-isolated-routes-id"], endpoint.Strings("routeTableIds"));
        }
    }

    [Fact]
    public async Task Interface_endpoints_are_made_on_request_and_reached_from_inside_only()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { Cidr = "10.7.0.0/16", InterfaceEndpoints = { "ecr.api", "logs" } }));

        Assert.Equal("com.amazonaws.eu-west-1.ecr.api", stack["main-ecr-api-endpoint"]["serviceName"]);
        Assert.Equal(true, stack["main-ecr-api-endpoint"]["privateDnsEnabled"]);
        Assert.Equal(["main-endpoints-id"], stack["main-logs-endpoint"].Strings("securityGroupIds"));
        var rule = Assert.Single(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"));
        Assert.Equal(("10.7.0.0/16", "tcp", 443.0, 443.0), (rule["cidrIpv4"], rule["ipProtocol"], rule["fromPort"], rule["toPort"]));
    }

    [Fact]
    public async Task Zones_can_be_pinned_by_id_in_the_configuration()
    {
        var config = new Dictionary<string, string>(TestStack.Config) { ["infra:availabilityZones"] = """["euw1-az3", "euw1-az1", "euw1-az2"]""" };
        var stack = await TestStack.RunAsync(() => new Network("main"), config);

        Assert.Equal("euw1-az3", stack["main-private-1"]["availabilityZoneId"]);
        Assert.Equal("euw1-az1", stack["main-private-2"]["availabilityZoneId"]);
        Assert.Null(stack["main-private-1"]["availabilityZone"]);
        Assert.False(stack.Has("main-private-3"));
    }

    [Fact]
    public async Task Zones_given_as_argument_decide_their_number()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new() { AvailabilityZones = { "us-east-1a", "us-east-1b", "us-east-1d", "us-east-1f" } }));

        Assert.Equal("us-east-1f", stack["main-public-4"]["availabilityZone"]);
    }

    [Fact]
    public async Task Region_with_too_few_zones_is_told()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => TestStack.RunAsync(
            () => new Network("main", new() { Tier = Tier.Production }), zones: ["us-west-1a", "us-west-1c"]));

        Assert.Contains(
            """
            Network 'main' has 1 invalid argument:
              - AvailabilityZoneCount is 3. Allowed: at most the 2 zones that this Region offers (us-west-1a, us-west-1c). Fix: set AvailabilityZoneCount to 2 or choose another Region.
            """,
            exception.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_are_those_of_the_resources()
    {
        Network? network = null;
        var stack = await TestStack.RunAsync(() => network = new Network("main"));

        Assert.Equal((NatMode.Single, 2, "10.0.0.0/16", Tier.Sandbox), (network!.Nat, network.AvailabilityZoneCount, network.Cidr, network.Tier));
        var outputs = stack.Outputs["main"];
        Assert.Equal("main-vpc-id", outputs["vpcId"]);
        Assert.Equal(["main-public-1-id", "main-public-2-id"], RecordedResource.ToStrings(outputs["publicSubnetIds"]));
        Assert.Equal(["main-private-1-id", "main-private-2-id"], RecordedResource.ToStrings(outputs["privateSubnetIds"]));
        Assert.Equal(["main-isolated-1-id", "main-isolated-2-id"], RecordedResource.ToStrings(outputs["isolatedSubnetIds"]));
        Assert.Equal("sandbox", outputs["tier"]);
    }

    private static void AssertPrivateRoutes(RecordedStack stack, params string[] gateways)
    {
        for (var zone = 1; zone <= gateways.Length; zone++)
        {
            var route = stack[$"main-private-default-route-{zone}"];
            Assert.Equal("0.0.0.0/0", route["destinationCidrBlock"]);
            Assert.Equal($"main-private-routes-{zone}-id", route["routeTableId"]);
            Assert.Equal(gateways[zone - 1], route["natGatewayId"]);
        }
    }

    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (ImmutableDictionary<string, object> a, ImmutableDictionary<string, object> b) =>
            a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var value) && Same(pair.Value, value)),
        (ImmutableArray<object> a, ImmutableArray<object> b) => a.Length == b.Length && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        _ => Equals(one, other),
    };
}
