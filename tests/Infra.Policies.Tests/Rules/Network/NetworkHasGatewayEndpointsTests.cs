using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NetworkHasGatewayEndpointsTests : RuleTests<NetworkHasGatewayEndpoints>
{
    private const string Network = """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/natGateway:NatGateway shop-nat: { vpcId: "${shop.id}", availabilityMode: regional }
        """;

    private const string DynamoDb = """
        aws:ec2/vpcEndpoint:VpcEndpoint dynamodb: { vpcId: "${shop.id}", serviceName: com.amazonaws.eu-west-1.dynamodb, vpcEndpointType: Gateway }
        """;

    [Fact]
    public void Good_when_omitted_without_nat() => NotApplicable("aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }");

    [Fact]
    public void Good_with_both() => Passes(
        Network + "\n" + DynamoDb + "\naws:ec2/vpcEndpoint:VpcEndpoint s3: { vpcId: \"${shop.id}\", serviceName: com.amazonaws.eu-west-1.s3 }");

    [Fact]
    public void Bad_when_both_are_omitted() => ViolatesAll(Network, "shop", "shop");

    [Fact]
    public void Bad_with_an_interface_endpoint_which_costs_too() => Violates(
        Network + "\n" + DynamoDb + "\n" + """
        aws:ec2/vpcEndpoint:VpcEndpoint s3: { vpcId: "${shop.id}", serviceName: com.amazonaws.eu-west-1.s3, vpcEndpointType: Interface }
        """, "shop", message: "S3 is reached through NAT.");

    [Fact]
    public void Unknown_service() => Undecidable(
        Network + "\n" + DynamoDb + "\naws:ec2/vpcEndpoint:VpcEndpoint other: { vpcId: \"${shop.id}\", serviceName: !unknown }",
        "shop",
        "other: serviceName");
}
