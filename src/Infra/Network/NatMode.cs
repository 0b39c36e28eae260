namespace Infra;

/// <summary>How private subnets reach the internet.</summary>
public enum NatMode
{
    /// <summary>Not at all. Images and AWS services are then reached through VPC endpoints only.</summary>
    None,

    /// <summary>One NAT gateway in the first zone: cheapest, and gone together with that zone.</summary>
    Single,

    /// <summary>One NAT gateway in each zone.</summary>
    PerAvailabilityZone,

    /// <summary>
    /// One regional NAT gateway that AWS extends to every zone with workloads. Not offered in GovCloud and China:
    /// use <see cref="PerAvailabilityZone"/> there.
    /// </summary>
    Regional,
}
