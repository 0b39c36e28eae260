namespace Infra;

/// <summary>Who can reach a <see cref="Service"/>.</summary>
public enum Exposure
{
    /// <summary>Only what is inside the network: the load balancer stands in private subnets.</summary>
    Internal,

    /// <summary>The internet: the load balancer stands in public subnets. Tasks stay private.</summary>
    Public,
}
