namespace Infra.Tests;

public class TopicAlarmsTests
{
    [Fact]
    public void Failed_and_lost_messages_are_watched()
    {
        Assert.Equal(["failed-deliveries", "lost-messages"], TopicAlarms.For().Select(signal => signal.Name));
        Assert.All(TopicAlarms.For(), SignalAssert.IsValid);
    }

    [Fact]
    public async Task Signals_are_those_of_the_topic()
    {
        Topic? topic = null;
        var stack = await TestStack.RunAsync(() =>
        {
            topic = new Topic("orders");
            foreach (var (signal, index) in topic.Signals.Select((signal, index) => (signal, index)))
            {
                _ = new Pulumi.Aws.CloudWatch.LogGroup($"probe-{index}", new() { Name = signal.Dimensions["TopicName"] });
            }
        });

        Assert.Equal(["orders-topic", "orders-topic"], stack.OfType("aws:cloudwatch/logGroup:LogGroup").Select(probe => probe["name"]));
    }
}
