using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>The children of a <see cref="Network"/> that a caller may change. A child that exists once per zone is changed in each.</summary>
public sealed class NetworkCustomize
{
    /// <summary>The VPC.</summary>
    public Customization<Ec2.VpcArgs>? Vpc { get; set; }

    /// <summary>The public subnets.</summary>
    public Customization<Ec2.SubnetArgs>? PublicSubnet { get; set; }

    /// <summary>The private subnets.</summary>
    public Customization<Ec2.SubnetArgs>? PrivateSubnet { get; set; }

    /// <summary>The isolated subnets.</summary>
    public Customization<Ec2.SubnetArgs>? IsolatedSubnet { get; set; }

    /// <summary>The NAT gateway, or each of them.</summary>
    public Customization<Ec2.NatGatewayArgs>? NatGateway { get; set; }

    /// <summary>Every VPC endpoint.</summary>
    public Customization<Ec2.VpcEndpointArgs>? Endpoint { get; set; }

    /// <summary>The log group of the flow log.</summary>
    public Customization<CloudWatch.LogGroupArgs>? FlowLogGroup { get; set; }

    /// <summary>The role that writes the flow log.</summary>
    public Customization<Iam.RoleArgs>? FlowLogRole { get; set; }

    /// <summary>The flow log.</summary>
    public Customization<Ec2.FlowLogArgs>? FlowLog { get; set; }
}
