using System.Globalization;

namespace Infra.Policies;

/// <summary>Protocol and ports of a firewall rule.</summary>
internal readonly record struct PortRange(Property Protocol, Property From, Property To)
{
    private const int Last = 65535;

    /// <summary>Does it cover all protocols?</summary>
    public Truth IsAnyProtocol => Protocol.Is("-1") | Protocol.Is("all", StringComparison.OrdinalIgnoreCase);

    /// <summary>Is its protocol one without ports, such as ICMP?</summary>
    public Truth HasNoPorts => Protocol.IsSet() & !IsAnyProtocol & !IsWithPorts;

    private Truth IsWithPorts => Names("tcp", "6") | Names("udp", "17");

    /// <summary>Does it cover a port?</summary>
    public Truth Covers(int port) => IsAnyProtocol | (IsWithPorts & From.Or(0).AtMost(port) & To.Or(Last).AtLeast(port));

    /// <summary>Does it cover every port of a protocol, or all protocols?</summary>
    public Truth CoversEverything() => IsAnyProtocol | (IsWithPorts & From.Or(0).AtMost(1) & To.Or(Last).AtLeast(Last));

    /// <summary>Does it cover this port and no other?</summary>
    public Truth IsOnly(string port) => int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? IsWithPorts & From.Between(number, number) & To.Between(number, number)
        : Truth.No;

    private Truth Names(string name, string number) => Protocol.Is(name, StringComparison.OrdinalIgnoreCase) | Protocol.Is(number);
}
