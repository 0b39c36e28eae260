using System.Collections.Immutable;
using Infra;
using Pulumi;

namespace Acme.Platform;

/// <summary>What an environment has once, in its own account: the network, and a budget. Products get to know the network by an output.</summary>
public sealed class NetworkStack : Stack
{
    private readonly Config _config = new();

    public NetworkStack()
    {
        var network = new Network("shared", new()
        {
            Cidr = _config.Require("cidr"),
            AvailabilityZoneCount = _config.RequireInt32("availabilityZones"),
        });
        _ = new Alarms("network", new()
        {
            Watch = { network },
            Notify = { Notification.Topic("on-call", _config.Require("onCallTopic")) },
        });

        // Covers everything in the account, so the stacks of products have none of their own.
        _ = new Budget("account", new() { Amount = _config.RequireInt32("monthlyBudget"), Emails = { "team-platform@example.com" } });

        Network = network.Share();
    }

    [Output("network")]
    public Output<ImmutableDictionary<string, object>> Network { get; private set; }
}
