namespace Infra;

/// <summary>
/// Divides a network's range among zones and tiers so that a subnet's range depends on nothing but its own place:
/// another zone never moves an existing subnet, which AWS could only do by replacing it with everything inside.
/// </summary>
/// <remarks>
/// The range has eight equal slots, one for each possible zone (no Region has more than six). In a slot, half is private
/// (a task takes an address each), a quarter is isolated, an eighth is public and the last eighth stays free. A /16 gives
/// each zone 4,096 private, 2,048 isolated and 1,024 public addresses.
/// </remarks>
public sealed class AddressPlan
{
    /// <summary>The most zones a plan has room for.</summary>
    public const int MaxZones = 6;

    /// <summary>The largest range, by AWS's limit for a VPC: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html</summary>
    public const int MinPrefixLength = 16;

    /// <summary>
    /// The smallest range: its public subnets are /27, the smallest in which a load balancer may be created:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
    /// </summary>
    public const int MaxPrefixLength = 21;

    private const int SlotBits = 3;

    private readonly CidrBlock _range;

    /// <summary>Plans a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is larger or smaller than a network can have.</exception>
    public AddressPlan(CidrBlock range)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(range.PrefixLength, MinPrefixLength, nameof(range));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.PrefixLength, MaxPrefixLength, nameof(range));
        _range = range;
    }

    /// <summary>The range of one subnet.</summary>
    /// <param name="tier">The subnet's tier.</param>
    /// <param name="zone">The zone's position in the network, from 0 to <see cref="MaxZones"/> - 1.</param>
    public CidrBlock Subnet(SubnetTier tier, int zone)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(zone, MaxZones);
        var slot = _range.Part(SlotBits, zone);
        return tier switch
        {
            SubnetTier.Private => slot.Part(1, 0),
            SubnetTier.Isolated => slot.Part(2, 2),
            SubnetTier.Public => slot.Part(3, 6),
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "The plan has no such tier."),
        };
    }
}
