using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NetworkLogsFlowsTests : RuleTests<NetworkLogsFlows>
{
    private const string Vpc = "aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }";

    [Fact]
    public void Good_with_logs_of_refused_connections() => Passes($$"""
        {{Vpc}}
        aws:ec2/flowLog:FlowLog flows: { vpcId: "${shop.id}", trafficType: REJECT }
        """);

    [Fact]
    public void Good_when_the_traffic_type_is_omitted_as_it_is_for_transit_gateways() => Passes($$"""
        {{Vpc}}
        aws:ec2/flowLog:FlowLog flows: { vpcId: "${shop.id}" }
        """);

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc")]
    [InlineData("aws:ec2/defaultVpc:DefaultVpc")]
    public void Bad_when_omitted(string type) => Violates($"{type} shop: {{}}", "shop", message: "Connections are not logged.");

    [Fact]
    public void Bad_when_only_a_subnet_is_logged() => Violates($$"""
        {{Vpc}}
        aws:ec2/subnet:Subnet a: { vpcId: "${shop.id}" }
        aws:ec2/flowLog:FlowLog flows: { subnetId: "${a.id}", trafficType: ALL }
        """, "shop");

    [Fact]
    public void Bad_when_only_accepted_connections_are_logged() => Violates($$"""
        {{Vpc}}
        aws:ec2/flowLog:FlowLog flows: { vpcId: "${shop.id}", trafficType: ACCEPT }
        """, "shop", "flows: trafficType");

    [Fact]
    public void Unknown_network_of_the_log() => Undecidable($$"""
        {{Vpc}}
        aws:ec2/flowLog:FlowLog flows: { vpcId: !unknown , trafficType: ALL }
        """, "shop");
}
