namespace Infra.Policies.Rules;

/// <summary>No rule lets everything out to everywhere.</summary>
public sealed class SecurityGroupLimitsEgress : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-192",
        Slug = "sg-egress-scoped",
        Title = "Outgoing traffic is limited to what is needed",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "What breaks in can call home and send data anywhere, by any protocol.",
        Fix = "Name the ports, and the security groups, prefix lists or ranges that are needed, as the Infra Service component does; "
            + "most workloads need 443 only.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SC-7")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
        Anchors = ["checkov CKV_AWS_382", "trivy AWS-0104"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupEgressRule];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/securityGroup:SecurityGroup orders:
          vpcId: vpc-0a1
          egress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"], description: "AWS and partners" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/securityGroup:SecurityGroup orders:
          vpcId: vpc-0a1
          egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var rule in TrafficRule.Of(resource, TrafficDirection.Out))
        {
            resource.Require(!(rule.IsOpenToAll & rule.CoversEverything), "Everything may go out to everywhere.");
        }
    }
}
