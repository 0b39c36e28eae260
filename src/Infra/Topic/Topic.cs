using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi;
using Sns = Pulumi.Aws.Sns;

namespace Infra;

/// <summary>An SNS topic: encrypted with a key that its publishers can use, reached over TLS only, and closed to all but this account.</summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/topic.md</c>.</remarks>
public sealed partial class Topic : InfraComponent, ILinkable, IMonitored
{
    private const string Type = "infra:topic:Topic";

    /// <summary>Creates a topic.</summary>
    /// <param name="name">The topic's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="TopicDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Topic(string name, TopicArgs? args = null, ComponentResourceOptions? options = null)
        : base(Type, name, args ??= new(), options)
    {
        var defaults = TopicDefaults.For(Tier);
        IsFifo = args.Fifo is not null;
        EncryptionKey = args.MakesKey ? CreateKey(args) : args.EncryptionKey;
        var topic = CreateTopic(args, defaults);
        var policy = CreatePolicy(args, topic);

        // What publishes or subscribes waits for the policy, so that no event is refused.
        Arn = Output.Tuple(topic.Arn, policy.Urn).Apply(known => known.Item1);
        TopicName = topic.Name;
        Signals = TopicAlarms.Watch(topic);
        Publish();
    }

    private Topic(string name, Input<string> arn, bool isFifo, EncryptionKey? encryptionKey, ComponentResourceOptions? options)
        : base(Type, name, new TopicArgs(), options)
    {
        IsFifo = isFifo;
        EncryptionKey = encryptionKey;
        Arn = arn.Apply(text => RequireArn(name, text, isFifo));
        TopicName = Arn.Apply(text => text[(text.LastIndexOf(':') + 1)..]);
        Publish();
    }

    /// <summary>
    /// A topic that was made elsewhere, such as by another team's stack, to subscribe to or to publish to. Creates nothing, and is watched by whoever made it.
    /// A topic of another account has to let this account subscribe or publish.
    /// </summary>
    /// <param name="name">The topic's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="arn">The topic's ARN.</param>
    /// <param name="isFifo">True for a FIFO topic, whose ARN ends with <c>.fifo</c>.</param>
    /// <param name="encryptionKey">The key of its messages. Null for AWS's own key.</param>
    /// <param name="options">Pulumi's options, such as a parent.</param>
    /// <exception cref="InvalidArgumentsException">The ARN is not that of such a topic.</exception>
    public static Topic FromExisting(
        string name, Input<string> arn, bool isFifo = false, EncryptionKey? encryptionKey = null, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (Known.TryGet(arn, out var text))
        {
            RequireArn(name, text, isFifo);
        }

        return new(name, arn, isFifo, encryptionKey, options);
    }

    /// <summary>The topic's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The topic's name, as CloudWatch's metrics have it.</summary>
    public Output<string> TopicName { get; }

    /// <summary>True when the topic keeps the order of messages.</summary>
    public bool IsFifo { get; }

    /// <summary>The key of the topic: the one it was given, or the one it made. Null for AWS's own key.</summary>
    public EncryptionKey? EncryptionKey { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; } = [];

    /// <summary>The messages with an attribute of one of these values, as in <c>Subscriptions = { orders.Where("type", "placed") }</c>.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="values">The values; at least one.</param>
    public TopicSubscription Where(string attribute, params string[] values)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        ArgumentNullException.ThrowIfNull(values);
        return new(this) { Filter = JsonSerializer.Serialize(new Dictionary<string, string[]>(StringComparer.Ordinal) { [attribute] = values }) };
    }

    private EncryptionKey CreateKey(TopicArgs args) => new(
        Name + TopicArgs.KeySuffix,
        new()
        {
            Description = $"{Platform.Service}: messages of {Name}",
            Tier = Tier,
            Tags = args.Tags,
            Decommission = args.Decommission,
            Users = [.. args.Publishers.Select(publisher => publisher.UserOfKey).OfType<KeyUser>().Distinct()],
            PolicyStatements = [.. args.Publishers.Where(publisher => publisher.UserOfKey is null).Select(UseKey)],
        },
        new ComponentResourceOptions { Parent = this });

    private PolicyStatement UseKey(TopicPublisher publisher, int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"Publisher{index + 1}ToTopics"), "kms:Decrypt", "kms:GenerateDataKey*")
    {
        Service = publisher.Service,
        Resources = { "*" },
        Conditions = { new PolicyCondition("ArnLike", "kms:EncryptionContext:aws:sns:topicArn", Context.Deployed.Arn("sns", "*")) },
    };

    private Sns.Topic CreateTopic(TopicArgs args, TopicDefaults defaults) => Children.Create(
        "topic",
        tags =>
        {
            var topic = new Sns.TopicArgs
            {
                KmsMasterKeyId = EncryptionKey is null ? defaults.AwsKey : EncryptionKey.Arn,
                Tags = tags,
            };
            if (args.Fifo is { } fifo)
            {
                topic.FifoTopic = true;
                topic.ContentBasedDeduplication = fifo.ContentBasedDeduplication;
                topic.FifoThroughputScope = fifo.HighThroughput ? "MessageGroup" : "Topic";
            }
            else
            {
                topic.SignatureVersion = defaults.SignatureVersion;
            }

            return topic;
        },
        (name, childArgs, options) => new Sns.Topic(name, childArgs, options),
        args.Customize.Topic,
        new CustomResourceOptions { Protect = defaults.Protect });

    // Roles of this account publish by their own policies. Nobody else is allowed, so nobody has to be refused.
    private Sns.TopicPolicy CreatePolicy(TopicArgs args, Sns.Topic topic)
    {
        // SNS refuses a policy with sns:*.
        var document = new PolicyDocument().Add(PolicyStatement.RequireTls("sns:Publish", topic.Arn));
        foreach (var (index, publisher) in args.Publishers.Index())
        {
            document.Add(publisher.ToStatement(string.Create(CultureInfo.InvariantCulture, $"Publisher{index + 1}"), topic.Arn, Context.Deployed));
        }

        foreach (var statement in args.PolicyStatements)
        {
            document.Add(statement.Or(topic.Arn));
        }

        return Children.Create(
            "policy",
            _ => new Sns.TopicPolicyArgs { Arn = topic.Arn, Policy = document.ToJson() },
            (name, childArgs, options) => new Sns.TopicPolicy(name, childArgs, options),
            args.Customize.Policy);
    }

    private void Publish() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["arn"] = Arn,
        ["topicName"] = TopicName,
    });

    private static string RequireArn(string name, string arn, bool isFifo)
    {
        if (!Known.IsSymbolic(arn) && (!TopicArn().IsMatch(arn) || arn.EndsWith(".fifo", StringComparison.Ordinal) != isFifo))
        {
            var problems = new ArgumentProblems(nameof(Topic), name);
            problems.Add(
                "arn", arn, isFifo ? "the ARN of a FIFO topic: arn:aws:sns:region:account:name.fifo" : "the ARN of a standard topic: arn:aws:sns:region:account:name",
                "give the topic's ARN, and isFifo for a FIFO topic");
            problems.ThrowIfAny();
        }

        return arn;
    }

    [GeneratedRegex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}(\\.fifo)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TopicArn();
}
