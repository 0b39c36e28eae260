namespace Infra.Policies.Rules;

/// <summary>Types that are outdated or do harm are not used.</summary>
public sealed class TypeIsNotBanned : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Types = Parameter.Texts(
        "types",
        [
            // They adopt what the account has instead of making something.
            "aws:ec2/defaultVpc:DefaultVpc", "aws:ec2/defaultSubnet:DefaultSubnet",
            "aws:elb/*", "aws:elasticloadbalancing/*", "aws:ec2/launchConfiguration:LaunchConfiguration", "aws:elasticsearch/*",
            // It takes a policy away from everyone whom the program does not list, in the whole account.
            "aws:iam/policyAttachment:PolicyAttachment",
            "aws:waf/*", "aws:wafregional/*", "aws:inspector/*", "aws:macie/*", "aws:glacier/*", "aws:opsworks/*", "aws:qldb/*", "aws:simpledb/*",
        ],
        "Types that are not used; * stands for any text.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-015",
        Slug = "banned-types",
        Title = "Types that are outdated or do harm are not used",
        Pillars = [Pillar.Governance],
        Severity = Severity.Medium,
        Why = "Classic load balancers, launch configurations and first-generation firewalls get no new features and at some day no support; "
            + "default networks and global attachments change what other stacks rely on.",
        Fix = "Use the Infra Network and Service components; else the successor: a load balancer of aws:lb, a LaunchTemplate, an OpenSearch "
            + "domain, aws:wafv2, a RolePolicyAttachment.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links =
        [
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/migrate-classic-load-balancer.html",
            "https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html",
        ],
        Anchors = ["cdk-nag ELB1", "checkov CKV_AWS_148", "trivy AWS-0101"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Types];

    /// <inheritdoc/>
    public override string Good => "aws:lb/loadBalancer:LoadBalancer api: {}";

    /// <inheritdoc/>
    public override string Bad => "aws:elb/loadBalancer:LoadBalancer api: {}";

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var isBanned = resource.Get(Types).Any(pattern => Wildcard.Matches(pattern, resource.View.Type));
        resource.Require(Truth.Of(!isBanned), "Resources of this type are not to be used.");
    }
}
