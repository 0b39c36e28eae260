namespace Infra.Policies.Rules;

/// <summary>A VPC with a NAT gateway reaches S3 and DynamoDB by gateway endpoints.</summary>
public sealed class NetworkHasGatewayEndpoints : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-203",
        Slug = "gateway-endpoints",
        Title = "Networks with NAT reach S3 and DynamoDB without it",
        Pillars = [Pillar.Cost],
        Severity = Severity.Low,
        Why = "Traffic to S3 and DynamoDB is paid for by the gigabyte when it goes through a NAT gateway, and free through a gateway "
            + "endpoint.",
        Fix = "Use the Infra Network component, which always has both; in a raw VPC add a VpcEndpoint of type Gateway for each, with "
            + "the routeTableIds of the private subnets.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.10")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Vpc];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.Subnet, AwsTypes.NatGateway, AwsTypes.VpcEndpoint];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/natGateway:NatGateway shop-nat: { vpcId: "${shop.id}", availabilityMode: regional }
        aws:ec2/vpcEndpoint:VpcEndpoint shop-s3: { vpcId: "${shop.id}", serviceName: com.amazonaws.eu-west-1.s3 }
        aws:ec2/vpcEndpoint:VpcEndpoint shop-dynamodb: { vpcId: "${shop.id}", serviceName: com.amazonaws.eu-west-1.dynamodb }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/natGateway:NatGateway shop-nat: { vpcId: "${shop.id}", availabilityMode: regional }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var hasNat = NatGateways.Of(resource, graph).Exist;
        if (hasNat.IsNo)
        {
            return;
        }

        var endpoints = graph.AttachedTo(resource, AwsTypes.VpcEndpoint, "vpcId");
        var s3 = endpoints.Any(static endpoint => Leads(endpoint, ".s3"));
        var dynamoDb = endpoints.Any(static endpoint => Leads(endpoint, ".dynamodb"));
        resource.Require(hasNat.Implies(s3), "S3 is reached through NAT.");
        resource.Require(hasNat.Implies(dynamoDb), "DynamoDB is reached through NAT.");
    }

    private static Truth Leads(ResourceView endpoint, string service) =>
        endpoint["serviceName"].EndsWith(service) & endpoint["vpcEndpointType"].Or("Gateway").Is("Gateway");
}
