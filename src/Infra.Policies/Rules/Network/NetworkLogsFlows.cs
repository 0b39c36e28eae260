namespace Infra.Policies.Rules;

/// <summary>Each VPC logs the connections in it.</summary>
public sealed class NetworkLogsFlows : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-200",
        Slug = "vpc-flow-logs",
        Title = "Networks log who connects to whom",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "Without flow logs nobody can say who scanned the network, or where the data went after a break-in.",
        Fix = "Use the Infra Network component, which logs to CloudWatch; for a raw VPC add a FlowLog with its vpcId and trafficType "
            + "ALL.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.6"), Cis5("3.7"), Nist("AU-2")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html"],
        Anchors = ["cdk-nag VPC7", "checkov CKV2_AWS_11", "trivy AWS-0178"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Vpc, AwsTypes.DefaultVpc];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.FlowLog];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/flowLog:FlowLog shop-flows:
          vpcId: ${shop.id}
          trafficType: ALL
          logDestination: arn:aws:logs:eu-west-1:111122223333:log-group:shop-flows
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // Accepted connections alone do not show the attempts that failed.
        var logs = graph.AttachedTo(resource, AwsTypes.FlowLog, "vpcId");
        resource.Require(logs.Any(static log => log["trafficType"].Or("ALL").IsOneOf("ALL", "REJECT")), "Connections are not logged.");
    }
}
