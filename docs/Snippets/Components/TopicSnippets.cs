using Infra;

namespace Snippets.Components;

public static class TopicSnippets
{
    public static void Smallest()
    {
        #region topic
        var orders = new Topic("orders");
        var billing = new Queue("billing", new() { Subscriptions = { orders } });
        #endregion
    }

    public static void Filtered(Topic orders)
    {
        #region topic-filter
        var refunds = new Queue("refunds", new() { Subscriptions = { orders.Where("type", "cancelled", "returned") } });
        var fraud = new Queue("fraud", new()
        {
            Subscriptions =
            {
                new TopicSubscription(orders) { Filter = """{"total": [{"numeric": [">", 1000]}]}""", FilterBody = true },
            },
        });
        #endregion
    }

    public static void Existing()
    {
        #region topic-existing
        var orders = Topic.FromExisting("orders", "arn:aws:sns:eu-west-1:123456789012:orders-1a2b3c4");
        var billing = new Queue("billing", new() { Subscriptions = { orders } });
        #endregion
    }

    public static void Alerts()
    {
        #region topic-publishers
        var alerts = new Topic("alerts", new() { Publishers = { TopicPublisher.CloudWatchAlarms } });
        #endregion
    }

    public static void AlertsWithKey()
    {
        #region topic-key
        var key = new EncryptionKey("shop", new() { Users = { KeyUser.CloudWatchAlarms, KeyUser.Sns } });
        var alerts = new Topic("alerts", new() { EncryptionKey = key, Publishers = { TopicPublisher.CloudWatchAlarms } });
        #endregion
    }
}
