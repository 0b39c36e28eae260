namespace Infra.Policies.Rules;

/// <summary>Security groups and their rules have a description.</summary>
public sealed class SecurityGroupSaysWhatItIsFor : ResourcePolicy
{
    private static readonly string[] Defaults = ["Managed by Pulumi", "Managed by Terraform"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-193",
        Slug = "sg-descriptions",
        Title = "Security groups and their rules say what they are for",
        Pillars = [Pillar.Governance],
        Severity = Severity.Low,
        Why = "Nobody dares to remove a rule when nobody knows why it is there.",
        Fix = "Set description on the group and on each rule, as the Infra Network and Service components do. A group cannot change it "
            + "later; a rule can.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
        Anchors = ["cdk-nag EC27", "checkov CKV_AWS_23", "trivy AWS-0099", "trivy AWS-0124"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        AwsTypes.SecurityGroup,
        AwsTypes.DefaultSecurityGroup,
        AwsTypes.SecurityGroupRule,
        AwsTypes.SecurityGroupIngressRule,
        AwsTypes.SecurityGroupEgressRule,
    ];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/securityGroup:SecurityGroup orders:
          description: Tasks of orders
          ingress: [{ protocol: tcp, fromPort: 8080, toPort: 8080, securityGroups: [sg-0b2], description: From the load balancer }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/securityGroup:SecurityGroup orders:
          ingress: [{ protocol: tcp, fromPort: 8080, toPort: 8080, securityGroups: [sg-0b2], description: From the load balancer }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // AWS describes the default group itself, and nobody can change that.
        if (!AwsTypes.DefaultSecurityGroup.Matches(resource.View.Type))
        {
            var own = resource["description"];
            resource.Require(own.IsSet() & !own.IsOneOf(Defaults).At(own), "There is no description.");
        }

        foreach (var rule in resource["ingress"].Items)
        {
            resource.Require(rule["description"].IsSet(), "An ingress rule has no description.");
        }

        foreach (var rule in resource["egress"].Items)
        {
            resource.Require(rule["description"].IsSet(), "An egress rule has no description.");
        }
    }
}
