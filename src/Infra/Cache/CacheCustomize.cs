using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Infra;

/// <summary>The children of a <see cref="Cache"/> that a caller may change. A child that exists several times is changed each time.</summary>
public sealed class CacheCustomize
{
    /// <summary>The replication group, with all nodes.</summary>
    public Customization<ElastiCache.ReplicationGroupArgs>? ReplicationGroup { get; set; }

    /// <summary>The parameter group, during an upgrade both.</summary>
    public Customization<ElastiCache.ParameterGroupArgs>? ParameterGroup { get; set; }

    /// <summary>The subnet group.</summary>
    public Customization<ElastiCache.SubnetGroupArgs>? SubnetGroup { get; set; }

    /// <summary>The security group.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }

    /// <summary>The user of workloads that read and write.</summary>
    public Customization<ElastiCache.UserArgs>? ApplicationUser { get; set; }

    /// <summary>The user of workloads that only read.</summary>
    public Customization<ElastiCache.UserArgs>? ReadOnlyUser { get; set; }

    /// <summary>The log groups.</summary>
    public Customization<CloudWatch.LogGroupArgs>? LogGroup { get; set; }
}
