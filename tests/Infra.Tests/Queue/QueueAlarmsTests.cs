namespace Infra.Tests;

public class QueueAlarmsTests
{
    [Fact, Row("queue/signals")]
    public void Failures_age_and_backlog_are_watched()
    {
        var signals = QueueAlarms.ForDeadLetters().AddRange(QueueAlarms.For(TimeSpan.FromMinutes(15)));

        Assert.Equal(["dead-letters", "oldest-message", "time-to-drain"], signals.Select(signal => signal.Name));
        Assert.All(signals, SignalAssert.IsValid);
    }

    [Fact]
    public void Age_and_backlog_are_measured_against_the_acceptable_delay()
    {
        Assert.All(QueueAlarms.For(TimeSpan.FromMinutes(2)), signal => Assert.Equal(120, signal.Threshold));
    }

    [Fact]
    public async Task Each_signal_looks_at_its_own_queue()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            foreach (var signal in new Queue("billing").Signals)
            {
                _ = new Pulumi.Aws.CloudWatch.LogGroup(signal.Signal.Name, new() { Name = signal.Dimensions["QueueName"] });
            }
        });

        Assert.Equal(
            ["dead-letters billing-dead-letters", "oldest-message billing-queue", "time-to-drain billing-queue"],
            stack.OfType("aws:cloudwatch/logGroup:LogGroup").Select(probe => $"{probe.Name} {probe["name"]}").Order());
    }

    [Fact]
    public void A_message_that_fails_every_time_leaves_before_it_is_too_old()
    {
        var defaults = QueueDefaults.For(Tier.Production);

        Assert.True(defaults.AcceptableDelay >= defaults.MaxReceiveCount * defaults.VisibilityTimeout);
    }
}
