namespace Infra.Kubernetes;

/// <summary>Addresses outside the cluster that pods may open connections to.</summary>
/// <param name="Cidr">The addresses, e.g. <c>10.20.0.0/16</c> or <c>192.0.2.7/32</c>.</param>
/// <param name="Port">The TCP port: 1 to 65535.</param>
public sealed record Egress(string Cidr, int Port)
{
    /// <summary>Addresses to leave out of <see cref="Cidr"/>. Default: none.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>What pods may reach under no name: addresses of instance metadata, which hand out the node's credentials.</summary>
    internal const string LinkLocal = "169.254.0.0/16";

    /// <summary>The internet over HTTPS, without private addresses and without the nodes' metadata.</summary>
    /// <param name="port">The TCP port. Default: 443.</param>
    public static Egress ToInternet(int port = 443) => new("0.0.0.0/0", port)
    {
        Except = ["10.0.0.0/8", "100.64.0.0/10", LinkLocal, "172.16.0.0/12", "192.168.0.0/16"],
    };

    /// <summary>Addresses of a network.</summary>
    /// <param name="cidr">The addresses, e.g. the range of a database's subnets.</param>
    /// <param name="port">The TCP port.</param>
    public static Egress To(string cidr, int port) => new(cidr, port);
}
