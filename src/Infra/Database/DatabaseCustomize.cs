using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>The children of a <see cref="Database"/> that a caller may change. A child that exists several times is changed each time.</summary>
public sealed class DatabaseCustomize
{
    /// <summary>The cluster.</summary>
    public Customization<Rds.ClusterArgs>? Cluster { get; set; }

    /// <summary>Every instance.</summary>
    public Customization<Rds.ClusterInstanceArgs>? Instance { get; set; }

    /// <summary>The parameter group of the cluster, during an upgrade both.</summary>
    public Customization<Rds.ClusterParameterGroupArgs>? ParameterGroup { get; set; }

    /// <summary>The subnet group.</summary>
    public Customization<Rds.SubnetGroupArgs>? SubnetGroup { get; set; }

    /// <summary>The security group.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }

    /// <summary>The log groups of the engine.</summary>
    public Customization<CloudWatch.LogGroupArgs>? LogGroup { get; set; }

    /// <summary>The proxy.</summary>
    public Customization<Rds.ProxyArgs>? Proxy { get; set; }

    /// <summary>The role that writes the metrics of the instances' operating system.</summary>
    public Customization<Iam.RoleArgs>? MonitoringRole { get; set; }
}
