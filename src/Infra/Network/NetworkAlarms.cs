using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Network"/>: what its NAT gateways cannot carry.</summary>
public static class NetworkAlarms
{
    /// <summary>The signals; none for a network without NAT, as everything else in it has no state that could go bad.</summary>
    public static ImmutableArray<GoldenSignal> For(NatMode nat) => nat == NatMode.None ? [] : [PortsExhausted, PacketsDropped];

    /// <summary>The signals of one network: of each NAT gateway, numbered by zone where every zone has its own.</summary>
    internal static ImmutableArray<MonitoredSignal> Watch(NatMode nat, IReadOnlyList<Input<string>> gateways) =>
    [
        .. gateways.SelectMany((gateway, zone) => MonitoredSignal.All(
            For(nat),
            new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["NatGatewayId"] = gateway },
            nat == NatMode.PerAvailabilityZone ? (zone + 1).ToString(CultureInfo.InvariantCulture) : null)),
    ];

    // https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html
    private static GoldenSignal PortsExhausted { get; } = new()
    {
        Name = "nat-ports-exhausted",
        Meaning = "New connections to the internet fail: the NAT gateway has no free port left for a destination.",
        Runbook = "network.md#nat-ports-exhausted",
        Severity = SignalSeverity.Page,
        Metrics = [new("errors", "AWS/NATGateway", "ErrorPortAllocation", "Sum", "NatGatewayId")],
        Threshold = 0,
        EvaluationPeriods = 5,
        DatapointsToAlarm = 3,
    };

    private static GoldenSignal PacketsDropped { get; } = new()
    {
        Name = "nat-packets-dropped",
        Meaning = "Connections to the internet stall: the NAT gateway drops more than one packet in ten thousand.",
        Runbook = "network.md#nat-packets-dropped",
        Severity = SignalSeverity.Ticket,
        Metrics =
        [
            new("dropped", "AWS/NATGateway", "PacketsDropCount", "Sum", "NatGatewayId"),
            new("sent", "AWS/NATGateway", "PacketsOutToDestination", "Sum", "NatGatewayId"),
            new("received", "AWS/NATGateway", "PacketsOutToSource", "Sum", "NatGatewayId"),
        ],
        Expression = "IF(sent + received > 0, 100 * FILL(dropped, 0) / (sent + received), 0)",
        Threshold = 0.01,
        EvaluationPeriods = 5,
        DatapointsToAlarm = 5,
    };
}
