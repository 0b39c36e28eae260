namespace Infra.Policies.Rules;

/// <summary>Between the internet and data there is a layer that the internet does not reach.</summary>
public sealed class DataIsOutOfReach : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-021",
        Slug = "exposure-path",
        Title = "What the internet reaches does not reach data",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "Whoever breaks into a machine that is open to the internet is at the database at once, when its security group lets that "
            + "machine in.",
        Fix = "Put an Infra Service behind its load balancer and let the data store in from the service's security group only; with raw "
            + "groups let the world into the group of the load balancer, that one into the group of the tasks, and only those to the data.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SC-7")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = DataStores.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.SecurityGroup, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupIngressRule, AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/securityGroup:SecurityGroup balancer:
          ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [0.0.0.0/0] }]
        aws:ec2/securityGroup:SecurityGroup tasks:
          ingress: [{ protocol: tcp, fromPort: 8080, toPort: 8080, securityGroups: ["${balancer.id}"] }]
        aws:ec2/securityGroup:SecurityGroup data:
          ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${tasks.id}"] }]
        aws:rds/instance:Instance orders:
          vpcSecurityGroupIds: ["${data.id}"]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/securityGroup:SecurityGroup web:
          ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [0.0.0.0/0] }]
        aws:ec2/securityGroup:SecurityGroup data:
          ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${web.id}"] }]
        aws:rds/instance:Instance orders:
          vpcSecurityGroupIds: ["${data.id}"]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var exposure = new Exposure(graph);
        foreach (var group in DataStores.SecurityGroupsOf(resource).Items)
        {
            resource.Require(!exposure.IsWithinReach(group).At(group), "Something that the internet reaches may connect to it.");
        }
    }
}
