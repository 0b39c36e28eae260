using System.Net;
using System.Net.Sockets;

namespace Infra.Kubernetes;

/// <summary>Ranges of addresses, as network policies take them.</summary>
internal static class AddressRange
{
    public static void Validate(ArgumentProblems problems, string argument, string? text)
    {
        if (!IsValid(text))
        {
            problems.Add(argument, text, "a range of IPv4 or IPv6 addresses that begins at its own network, such as 10.20.0.0/16", "write the first address and the length of the prefix");
        }
    }

    private static bool IsValid(string? text)
    {
        // Kubernetes, unlike .NET, knows no short forms such as 10/8, and no bits of hosts.
        return text is not null
            && IPNetwork.TryParse(text, out var range)
            && IPAddress.TryParse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal)), out var address)
            && address.Equals(range.BaseAddress)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.Count(character => character == '.') == 3);
    }
}
