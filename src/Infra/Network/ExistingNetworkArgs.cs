using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>A VPC that something else manages, for <see cref="Network.FromExisting"/>.</summary>
public sealed partial class ExistingNetworkArgs : ComponentArgs
{
    /// <summary>The VPC's id.</summary>
    public required Input<string> VpcId { get; set; }

    /// <summary>The VPC's IPv4 range, such as <c>10.0.0.0/16</c>: what counts as inside.</summary>
    public required string Cidr { get; set; }

    /// <summary>The subnets for services, one for each zone, at least two. They need a way out, or <see cref="InterfaceEndpoints"/>.</summary>
    public IList<Input<string>> PrivateSubnetIds { get; set; } = [];

    /// <summary>The names of the private subnets' zones, in their order. Default: AWS is asked.</summary>
    public IList<Input<string>> AvailabilityZones { get; set; } = [];

    /// <summary>The subnets for data, in the zones of the private ones. Default: those.</summary>
    public IList<Input<string>> IsolatedSubnetIds { get; set; } = [];

    /// <summary>The subnets for public load balancers, in the zones of the private ones. Default: none; nothing can then be public.</summary>
    public IList<Input<string>> PublicSubnetIds { get; set; } = [];

    /// <summary>The route tables of the private subnets, for routes of your own. Default: none.</summary>
    public IList<Input<string>> PrivateRouteTableIds { get; set; } = [];

    /// <summary>How private subnets reach the internet; all but <see cref="NatMode.None"/> are the same to workloads. Default: <see cref="NatMode.Regional"/>.</summary>
    public NatMode Nat { get; set; } = NatMode.Regional;

    /// <summary>
    /// The AWS services that an interface endpoint leads to, by the end of its name. Only what is named here can be reached without NAT, besides S3
    /// and DynamoDB, whose gateways are taken to be there. Default: none.
    /// </summary>
    public IList<string> InterfaceEndpoints { get; set; } = [];

    /// <summary>The log group with flow logs. Default: unknown.</summary>
    public Input<string>? FlowLogGroupName { get; set; }

    /// <summary>What the other stack says of a network that was <see cref="Shared"/>.</summary>
    internal Output<ImmutableDictionary<string, object>>? SharedBy { get; init; }

    /// <summary>A network of another stack, by what <see cref="Network.Share"/> gave that stack as an output.</summary>
    /// <param name="shared">The output: <c>new StackReference("acme/network/production").RequireOutput("network")</c>.</param>
    /// <param name="cidr">The network's range. Plain, as it decides on rules; when the other stack says another, the deployment fails.</param>
    /// <param name="availabilityZoneCount">In how many zones the network has subnets: at least 2. Plain and compared like <paramref name="cidr"/>.</param>
    /// <returns>
    /// Arguments for <see cref="Network.FromExisting"/>. Of a network without NAT, <see cref="Nat"/> and <see cref="InterfaceEndpoints"/> are still to be set.
    /// </returns>
    public static ExistingNetworkArgs Shared(Output<object> shared, string cidr, int availabilityZoneCount)
    {
        ArgumentNullException.ThrowIfNull(shared);
        return SharedNetwork.Read(shared, cidr, availabilityZoneCount);
    }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.RequireValue(nameof(VpcId), VpcId) && Known.TryGet(VpcId, out var id) && !Known.IsSymbolic(id) && !Vpc().IsMatch(id))
        {
            problems.Add(nameof(VpcId), id, "the id of a VPC, such as vpc-0123456789abcdef0", "copy it from the VPC console");
        }

        if (!CidrBlock.TryParse(Cidr, out _))
        {
            problems.Add(nameof(Cidr), Cidr, "an IPv4 range such as 10.0.0.0/16", "give the first range of the VPC");
        }

        ValidateSubnets(problems);
    }

    private void ValidateSubnets(ArgumentProblems problems)
    {
        // Each load balancer and each database needs two zones.
        if (PrivateSubnetIds.Count < 2)
        {
            problems.Add(nameof(PrivateSubnetIds), PrivateSubnetIds.Count, "at least two subnets, each in a zone of its own", "name the private subnets of two zones or more");
        }

        RequireSameZones(problems, nameof(AvailabilityZones), AvailabilityZones);
        RequireSameZones(problems, nameof(IsolatedSubnetIds), IsolatedSubnetIds);
        RequireSameZones(problems, nameof(PublicSubnetIds), PublicSubnetIds);
        foreach (var twice in PrivateSubnetIds.Concat(IsolatedSubnetIds).Concat(PublicSubnetIds)
            .Select(input => Known.TryGet(input, out var id) ? id : null).OfType<string>().GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(PrivateSubnetIds), twice.Key, "each subnet once, in one tier", "leave IsolatedSubnetIds out to have data in the private subnets");
        }
    }

    private void RequireSameZones(ArgumentProblems problems, string argument, IList<Input<string>> subnets)
    {
        if (subnets.Count > 0 && subnets.Count != PrivateSubnetIds.Count)
        {
            problems.Add(argument, subnets.Count, $"as many as PrivateSubnetIds ({PrivateSubnetIds.Count}), or none", "name one for each zone, in the same order");
        }
    }

    [GeneratedRegex("^vpc-[0-9a-f]{8}([0-9a-f]{9})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vpc();
}
