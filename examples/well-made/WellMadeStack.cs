using Pulumi;
using Pulumi.Aws.Budgets;
using Pulumi.Aws.Inputs;

namespace WellMade;

/// <summary>What it takes to satisfy every policy without a component: about ten times as much as with one.</summary>
public sealed class WellMadeStack : Stack
{
    public WellMadeStack()
    {
        // One provider for all, which names the region and tags whatever it makes.
        var aws = new CustomResourceOptions
        {
            Provider = new Pulumi.Aws.Provider("main", new()
            {
                Region = "eu-west-1",
                DefaultTags = new ProviderDefaultTagsArgs { Tags = { ["owner"] = "team-shop", ["service"] = "shop", ["tier"] = "production" } },
            }),
        };
        var kubernetes = new CustomResourceOptions { Provider = new Pulumi.Kubernetes.Provider("main", new() { Context = "shop-production" }) };

        var encryption = new Encryption(aws);
        var notices = new Notices(encryption, aws);
        var images = new Images(encryption, aws);
        _ = new Orders(encryption, notices, aws);
        _ = new Resizer(encryption, notices, images, aws);
        _ = new Shop(kubernetes);

        _ = new Budget("shop", new()
        {
            BudgetType = "COST",
            LimitAmount = "500",
            LimitUnit = "USD",
            TimeUnit = "MONTHLY",
            Notifications = new Pulumi.Aws.Budgets.Inputs.BudgetNotificationArgs
            {
                ComparisonOperator = "GREATER_THAN",
                NotificationType = "FORECASTED",
                Threshold = 100,
                ThresholdType = "PERCENTAGE",
                SubscriberSnsTopicArns = { notices.Topic.Arn },
            },
        }, aws);
    }
}
