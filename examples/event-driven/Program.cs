using Infra;
using Pulumi;

return await StackRunner.RunAsync<OrdersStack>(args);

/// <summary>Orders are announced once, on a topic. Whoever wants to know has a queue of its own, and a worker that takes its time.</summary>
public sealed class OrdersStack : Stack
{
    public OrdersStack()
    {
        var network = new Network("orders");

        // The key lets the topic, which acts by itself, deliver to the queues.
        var key = new EncryptionKey("orders", new() { Users = { KeyUser.Sns } });
        var orders = new Topic("order-events", new() { EncryptionKey = key });
        var invoices = new Queue("invoices", new() { EncryptionKey = key, Subscriptions = { orders.Where("type", "placed", "returned") } });
        var mails = new Queue("mails", new() { EncryptionKey = key, Subscriptions = { orders }, AcceptableDelay = TimeSpan.FromHours(1) });

        var invoicing = new Worker("invoicing", new()
        {
            Network = network,
            Image = "ghcr.io/acme/invoicing:2.0.1",
            Links = { invoices.ConsumeOnly() },
        });
        var mailer = new Worker("mailer", new()
        {
            Network = network,
            Image = "ghcr.io/acme/mailer:1.4.2",
            Links = { mails.ConsumeOnly() },
        });

        _ = new Alarms("orders", new()
        {
            Watch = { orders, invoices, mails, invoicing, mailer },
            Notify = { Notification.Email("team-orders@example.com") },
        });

        TopicArn = orders.Arn;
    }

    [Output]
    public Output<string> TopicArn { get; private set; }
}
