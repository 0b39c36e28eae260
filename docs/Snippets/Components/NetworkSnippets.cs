using System.Collections.Immutable;
using Infra;
using Pulumi;

namespace Snippets.Components;

public static class NetworkSnippets
{
    public static void Smallest()
    {
        #region network
        var network = new Network("shop");
        #endregion
    }

    public static void WithoutNat()
    {
        #region network-without-nat
        var network = new Network("vault", new()
        {
            Nat = NatMode.None,
            InterfaceEndpoints = { "ecr.api", "ecr.dkr", "logs", "secretsmanager" },
        });
        #endregion
    }

    public static void Customized()
    {
        #region network-customized
        var network = new Network("shop", new()
        {
            Customize = { Vpc = (args, options) => args.EnableNetworkAddressUsageMetrics = true },
        });
        #endregion
    }

    public static void Existing()
    {
        #region network-existing
        var network = Network.FromExisting("corporate", new()
        {
            VpcId = "vpc-0123456789abcdef0",
            Cidr = "10.7.0.0/16",
            PrivateSubnetIds = { "subnet-0aaaaaaaaaaaaaaaa", "subnet-0bbbbbbbbbbbbbbbb" },
            PublicSubnetIds = { "subnet-0cccccccccccccccc", "subnet-0dddddddddddddddd" },
        });
        #endregion
    }

    public static void Shared()
    {
        #region network-shared
        var platform = new StackReference("acme/network/production");
        var network = Network.FromExisting("shared", ExistingNetworkArgs.Shared(
            platform.RequireOutput("network"), cidr: "10.18.0.0/16", availabilityZoneCount: 3));
        #endregion
    }
}

public sealed class NetworkStack : Stack
{
    #region network-share
    public NetworkStack() => Network = new Network("shared").Share();

    [Output("network")]
    public Output<ImmutableDictionary<string, object>> Network { get; private set; }
    #endregion
}
