using System.Globalization;
using System.Net.NetworkInformation;

namespace Infra.Preview.Running.Hangs;

/// <summary>
/// Counts the connections that this machine's programs hold to an engine. Each client keeps one timer as long as it has one, which is
/// therefore no sign of life.
/// </summary>
internal static class EngineConnections
{
    /// <summary>The number, or null where the system does not tell.</summary>
    public static int? Count(string address)
    {
        var port = int.Parse(address.AsSpan(address.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
        try
        {
            return IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
                .Count(connection => connection.State == TcpState.Established && connection.RemoteEndPoint.Port == port);
        }
        catch (Exception problem) when (problem is NetworkInformationException or PlatformNotSupportedException or IOException)
        {
            return null;
        }
    }
}
