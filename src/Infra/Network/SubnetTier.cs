namespace Infra;

/// <summary>Which way a subnet is connected.</summary>
public enum SubnetTier
{
    /// <summary>Reachable from and to the internet: load balancers only.</summary>
    Public,

    /// <summary>Reaches out through NAT and cannot be reached: services.</summary>
    Private,

    /// <summary>No way to or from the internet: data.</summary>
    Isolated,
}
