using Infra;
using Pulumi.Aws.CloudWatch;

namespace Snippets.Components;

public static class QueueSnippets
{
    public static void Smallest()
    {
        #region queue
        var events = new Queue("order-events");
        #endregion
    }

    public static void OfTopics()
    {
        #region queue-topic
        var orders = new Topic("orders");
        var billing = new Queue("billing", new() { Subscriptions = { orders.Where("type", "placed") } });
        #endregion
    }

    public static void OfEvents()
    {
        #region queue-events
        var pictures = new Bucket("pictures", new() { Events = true });
        var uploads = new Queue("uploads", new()
        {
            Producers =
            {
                QueueProducer.NewObjects(pictures, prefix: "incoming/"),
                QueueProducer.Events("rescans", """{"source": ["media.scanner"], "detail-type": ["rescan"]}"""),
            },
        });
        #endregion
    }

    public static void OfRule()
    {
        #region queue-rule
        var nightly = new EventRule("nightly", new() { ScheduleExpression = "cron(0 2 * * ? *)" });
        var reports = new Queue("reports", new() { Producers = { QueueProducer.EventRule(nightly.Arn) } });
        var target = new EventTarget("nightly-to-reports", new() { Rule = nightly.Name, Arn = reports.Arn });
        #endregion
    }

    public static void Ordered()
    {
        #region queue-fifo
        var payments = new Queue("payments", new() { Fifo = new() { ContentBasedDeduplication = true, HighThroughput = true } });
        #endregion
    }

    public static void Existing()
    {
        #region queue-existing
        var legacy = Queue.FromExisting("legacy-orders", new() { QueueName = "orders-prod", VisibilityTimeout = TimeSpan.FromMinutes(2) });
        #endregion
    }
}
