namespace Infra.Policies.Rules;

/// <summary>No rule opens a port of administration or of a data store to the internet.</summary>
public sealed class SecurityGroupHidesAdminPorts : ResourcePolicy
{
    // SSH, Telnet, RPC, SMB, SQL Server, Oracle, NFS, Docker, MySQL, RDP, PostgreSQL, Redshift, WinRM, Redis, Neptune, Cassandra, Kafka,
    // OpenSearch, memcached, MongoDB.
    private static readonly int[] Ports =
    [
        22, 23, 135, 445, 1433, 1434, 1521, 2049, 2375, 2376, 3306, 3389,
        5432, 5439, 5985, 5986, 6379, 8182, 9042, 9092, 9200, 9300, 11211, 27017,
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-190",
        Slug = "sg-no-open-admin-ports",
        Title = "Ports of administration and data stores are closed to the internet",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "Open ports of SSH, remote desktops and databases are found within minutes, and then passwords are guessed around the "
            + "clock.",
        Fix = "Reach machines through Session Manager and let data stores in by security group, as the Infra Service component does; on "
            + "a raw rule name a security group or a narrow range in place of 0.0.0.0/0 and ::/0.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.13"), Fsbp("EC2.14"), Fsbp("EC2.19"), Cis5("5.3"), Cis5("5.4"), Cis3("5.2"), Cis3("5.3"), Pci("1.3.1")],
        Links = ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html"],
        Anchors = ["cdk-nag EC23", "checkov CKV_AWS_24", "checkov CKV_AWS_25", "checkov CKV_AWS_277", "trivy AWS-0107"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupIngressRule];

    /// <inheritdoc/>
    public override string Good => """
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule orders-database:
          securityGroupId: sg-0a1
          referencedSecurityGroupId: sg-0b2
          ipProtocol: tcp
          fromPort: 5432
          toPort: 5432
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule orders-database:
          securityGroupId: sg-0a1
          cidrIpv4: 0.0.0.0/0
          ipProtocol: tcp
          fromPort: 5432
          toPort: 5432
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var rule in TrafficRule.Of(resource, TrafficDirection.In))
        {
            var covered = rule.CoversAnyOf(Ports);
            resource.Require(!(rule.IsOpenToAll & covered), "A port of administration or of a data store is open to the internet.");
        }
    }
}
