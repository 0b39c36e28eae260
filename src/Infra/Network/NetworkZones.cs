using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace Infra;

/// <summary>The zones of a network: pinned, or the first that the Region offers.</summary>
internal sealed class NetworkZones
{
    private readonly string _network;
    private readonly ImmutableArray<string> _pinned;
    private readonly Output<ImmutableArray<string>>? _offered;

    public NetworkZones(string network, NetworkArgs args, PlatformSettings platform, InvokeOptions invoke)
    {
        _network = network;
        Count = args.ZoneCount(platform);
        _pinned = args.PinnedZones(platform);
        if (_pinned.IsEmpty)
        {
            var zones = Aws.GetAvailabilityZones.Invoke(
                new()
                {
                    State = "available",
                    // Local Zones and Wavelength Zones have to be opted into, and offer neither NAT gateways nor Fargate everywhere.
                    Filters = { new Aws.Inputs.GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
                },
                invoke);
            _offered = zones.Apply(result => result.Names);
        }
    }

    public int Count { get; }

    /// <summary>
    /// True when the zones were looked up. AWS may answer differently tomorrow, and a subnet cannot move:
    /// existing subnets then stay where they are.
    /// </summary>
    public bool AreLookedUp => _offered is not null;

    public Input<string>? Name(int zone) => _offered is not null
        ? _offered.Apply(names => Pick(names, zone))
        : NetworkArgs.IsZoneId(_pinned[zone]) ? null : (Input<string>)_pinned[zone];

    public Input<string>? Id(int zone) =>
        _offered is null && NetworkArgs.IsZoneId(_pinned[zone]) ? (Input<string>)_pinned[zone] : null;

    private string Pick(ImmutableArray<string> names, int zone)
    {
        if (zone < names.Length)
        {
            return names[zone];
        }

        var problems = new ArgumentProblems(nameof(Network), _network);
        problems.Add(
            nameof(NetworkArgs.AvailabilityZoneCount), Count, $"at most the {names.Length} zones that this Region offers ({string.Join(", ", names)})",
            $"set AvailabilityZoneCount to {names.Length} or choose another Region");
        problems.ThrowIfAny();
        return "";
    }
}
