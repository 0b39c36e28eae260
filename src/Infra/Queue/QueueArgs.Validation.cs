using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra;

/// <content>What can be said of a queue's arguments before anything is created.</content>
public sealed partial class QueueArgs
{
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    private const int MaxVisibilitySeconds = 43_200;
    private const int MinRetentionSeconds = 60;
    private const int MaxDelaySeconds = 900;
    private const int MaxMessageLimitKiB = 1024;
    private const int MaxReceiveLimit = 1000;

    // https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
    private const int MaxFilterKeys = 5;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = QueueDefaults.For(platform.Tier);
        ValidateTimes(problems, defaults);
        problems.RequireRange(
            nameof(MaxMessageKiB), MaxMessageKiB ?? defaults.MaxMessageKiB, 1, MaxMessageLimitKiB, "put larger messages into a bucket and send where they are");
        problems.RequireRange(nameof(MaxReceiveCount), MaxReceiveCount ?? defaults.MaxReceiveCount, 1, MaxReceiveLimit, "take a number of attempts that SQS offers");
        ValidateProducers(problems);
        ValidateSubscriptions(problems);
    }

    private void ValidateTimes(ArgumentProblems problems, QueueDefaults defaults)
    {
        var retention = Retention ?? defaults.Retention;
        problems.RequireSeconds(
            nameof(VisibilityTimeout), VisibilityTimeout ?? defaults.VisibilityTimeout, 0, MaxVisibilitySeconds,
            "hide messages as long as a consumer needs for a batch, and let it extend the time for a long one");
        // A message that moves to a standard dead-letter queue keeps its age.
        problems.RequireSeconds(
            nameof(Retention), retention, MinRetentionSeconds, (int)defaults.DeadLetterRetention.TotalSeconds - 1,
            "keep messages shorter than the dead-letter queue does, which counts from the same moment");
        problems.RequireSeconds(nameof(Delay), Delay ?? TimeSpan.Zero, 0, MaxDelaySeconds, "use a schedule for what has to wait longer");
        problems.RequireSeconds(
            nameof(AcceptableDelay), AcceptableDelay ?? defaults.AcceptableDelay, 60, (int)retention.TotalSeconds,
            "set it to how old a message may become; the alarm looks once a minute, and after the retention the message is gone");
    }

    private void ValidateProducers(ArgumentProblems problems)
    {
        foreach (var producer in Producers)
        {
            if (producer.UserOfKey is { } user)
            {
                EncryptionKey.Require(problems, nameof(EncryptionKey), EncryptionKey, user, $"{producer.Name} sends to the queue by itself");
            }

            if (Fifo is not null && producer.IsBucket)
            {
                problems.Add(
                    nameof(Producers), producer.Name, "none for a FIFO queue, as S3 sends to standard queues only",
                    "send the bucket's events through a rule of EventBridge");
            }

            if (producer.Pattern is not null)
            {
                ValidateRule(problems, producer);
            }
        }

        foreach (var group in Producers.Where(producer => producer.Pattern is not null).GroupBy(producer => producer.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Producers), group.Key, "each rule once", "join the patterns, or give the rules different names");
        }
    }

    private void ValidateRule(ArgumentProblems problems, QueueProducer producer)
    {
        if (Fifo is not null)
        {
            problems.Add(
                nameof(Producers), producer.Name, "none for a FIFO queue, as events of a bus have no order",
                "leave Fifo out, or make the rule yourself with a message group and name it by QueueProducer.EventRule");
        }

        if (!RuleName().IsMatch(producer.Name))
        {
            problems.Add(nameof(Producers), producer.Name, "names of 1 to 48 lower-case letters, digits and single hyphens", "rename the rule");
        }

        if (producer.Source is { SendsEvents: false, IsExisting: false } bucket)
        {
            problems.Add(nameof(Producers), bucket.Name, "buckets that send events", "set Events of the bucket to true");
        }

        if (Known.TryGet(producer.Pattern!, out var pattern) && !IsObject(pattern))
        {
            problems.Add(nameof(Producers), $"{producer.Name} with {pattern}", "rules with a pattern that is a JSON object", "write the pattern as EventBridge takes it");
        }
    }

    private void ValidateSubscriptions(ArgumentProblems problems)
    {
        if (Subscriptions.Count > 0)
        {
            EncryptionKey.Require(problems, nameof(EncryptionKey), EncryptionKey, KeyUser.Sns, "topics deliver to the queue by themselves");
        }

        foreach (var subscription in Subscriptions)
        {
            var isFifo = Fifo is not null;
            if (subscription.Topic.IsFifo != isFifo)
            {
                problems.Add(
                    nameof(Subscriptions), subscription.Topic.Name, isFifo ? "FIFO topics for a FIFO queue" : "standard topics for a standard queue",
                    isFifo ? "make the topic FIFO, or leave Fifo out" : "set Fifo, or make the topic a standard one");
            }

            ValidateFilter(problems, subscription);
        }

        foreach (var group in Subscriptions.GroupBy(subscription => subscription.Topic.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Subscriptions), group.Key, "each topic once, as SNS keeps one subscription for a topic and a queue", "join the filters");
        }
    }

    private static void ValidateFilter(ArgumentProblems problems, TopicSubscription subscription)
    {
        if (subscription.Filter is { } filter && !IsFilter(filter))
        {
            problems.Add(
                $"Subscriptions[\"{subscription.Topic.Name}\"].Filter", filter, $"a JSON object with 1 to {MaxFilterKeys} keys, such as {{\"type\": [\"placed\"]}}",
                "write the filter policy as SNS takes it");
        }
        else if (subscription is { FilterBody: true, Filter: null })
        {
            problems.Add(
                $"Subscriptions[\"{subscription.Topic.Name}\"].FilterBody", "true", "false without a Filter", "give a Filter, or leave FilterBody out");
        }
    }

    private static bool IsFilter(string text) => IsObject(text, MaxFilterKeys);

    private static bool IsObject(string text, int maxKeys = int.MaxValue)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.EnumerateObject().Count() is var keys && keys >= 1 && keys <= maxKeys;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("^(?=.{1,48}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleName();
}
