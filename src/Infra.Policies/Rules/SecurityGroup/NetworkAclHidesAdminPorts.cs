namespace Infra.Policies.Rules;

/// <summary>No rule of a network ACL lets the internet reach SSH or remote desktops.</summary>
public sealed class NetworkAclHidesAdminPorts : StackPolicy
{
    private static readonly int[] Ports = [22, 3389];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-195",
        Slug = "nacl-no-open-admin",
        Title = "Network ACLs keep the internet away from ports of administration",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A network ACL is the second line behind the security groups; one that lets SSH and remote desktops through is none.",
        Fix = "Allow only the ports that are needed, or deny 22 and 3389 under a lower rule number. Networks of the Infra Network "
            + "component rely on security groups and have no ACL rules of their own.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.21"), Cis5("5.2"), Cis3("5.1")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"],
        Anchors = ["trivy AWS-0105"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.NetworkAcl, AwsTypes.DefaultNetworkAcl, AwsTypes.NetworkAclRule];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/networkAclRule:NetworkAclRule shop-https:
          networkAclId: acl-0a1
          ruleNumber: 100
          ruleAction: allow
          protocol: tcp
          cidrBlock: 0.0.0.0/0
          fromPort: 443
          toPort: 443
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/networkAclRule:NetworkAclRule shop-all:
          networkAclId: acl-0a1
          ruleNumber: 100
          ruleAction: allow
          protocol: "-1"
          cidrBlock: 0.0.0.0/0
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var own = AclRule.Of(resource);
        if (own.Count == 0)
        {
            return;
        }

        var all = AllOfTheSame(resource, graph);
        foreach (var rule in own)
        {
            var open = Truth.No;
            foreach (var port in Ports)
            {
                open |= rule.LetsIn(port, all);
            }

            resource.Require(!open, "The internet is let through to a port of administration.");
        }
    }

    // With those of the list itself; of a list that is not in the plan, the rules that name it in the same way.
    private static IReadOnlyList<AclRule> AllOfTheSame(ResourceView rule, PlanGraph graph)
    {
        var name = rule["networkAclId"];
        ResourceView? list = graph.Targets(name, AwsTypes.NetworkAcl).Items is [var own] ? own
            : graph.Targets(name, AwsTypes.DefaultNetworkAcl).Items is [var main] ? main
            : null;
        var rules = list is null
            ? graph.OfType(AwsTypes.NetworkAclRule).Where(other => !name.IsMissing && other["networkAclId"].Value == name.Value)
            : graph.AttachedTo(list, AwsTypes.NetworkAclRule, "networkAclId").Items;
        return [.. AclRule.Of(rule), .. rules.SelectMany(AclRule.Of), .. list is null ? [] : AclRule.Of(list)];
    }
}
