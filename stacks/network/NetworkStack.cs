using System.Collections.Immutable;
using Infra;
using Pulumi;
using Pulumi.Aws.Budgets;
using Pulumi.Aws.Budgets.Inputs;

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
        CreateBudget();

        Network = network.Share();
    }

    [Output("network")]
    public Output<ImmutableDictionary<string, object>> Network { get; private set; }

    // Covers everything in the account, so the stacks of products have none of their own.
    private void CreateBudget()
    {
        var platform = PlatformSettings.Read();
        _ = new Budget("account", new()
        {
            BudgetType = "COST",
            TimeUnit = "MONTHLY",
            LimitAmount = _config.Require("monthlyBudget"),
            LimitUnit = "USD",
            Notifications = { Notice("FORECASTED", 100), Notice("ACTUAL", 80) },
            Tags =
            {
                [PlatformTags.Owner] = platform.Owner,
                [PlatformTags.Service] = platform.Service,
                [PlatformTags.Tier] = platform.Tier.ToString().ToLowerInvariant(),
            },
        });
    }

    private static BudgetNotificationArgs Notice(string kind, double percent) => new()
    {
        NotificationType = kind,
        ComparisonOperator = "GREATER_THAN",
        Threshold = percent,
        ThresholdType = "PERCENTAGE",
        SubscriberEmailAddresses = { "team-platform@example.com" },
    };
}
