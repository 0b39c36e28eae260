using Pulumi;
using Kms = Pulumi.Aws.Kms;
using Sns = Pulumi.Aws.Sns;

namespace Infra;

/// <summary>
/// Where alarms of one Region go: two topics, one that wakes people and one that does not, encrypted with a key that CloudWatch may use. With
/// AWS's own key for SNS, alarms would be lost without a word.
/// </summary>
internal sealed class AlarmTopics
{
    private readonly ComponentContext _component;
    private readonly AlarmsArgs _args;
    private readonly string? _region;
    private readonly Dictionary<SignalSeverity, Sns.Topic> _topics = [];

    public AlarmTopics(ComponentContext component, AlarmsArgs args, string? region)
    {
        _component = component;
        _args = args;
        _region = region;
        var key = CreateKey();
        foreach (var severity in Enum.GetValues<SignalSeverity>())
        {
            _topics[severity] = CreateTopic(severity, key);
            Subscribe(severity);
        }
    }

    public Output<string> Arn(SignalSeverity severity) => _topics[severity].Arn;

    /// <summary>What an alarm of the severity does when it changes its state.</summary>
    public InputList<string> Actions(SignalSeverity severity)
    {
        var actions = new InputList<string> { Arn(severity) };
        foreach (var topic in _args.Notify.Where(target => target.Kind == NotificationKind.Topic && target.Region == _region && target.Takes(severity)))
        {
            actions.Add(topic.Target);
        }

        return actions;
    }

    private Input<string> Region => _region ?? (Input<string>)_component.Deployed.Region;

    private Kms.Key CreateKey() => _component.Children.Create(
        Role("topics-key"),
        tags => InRegion(
            new Kms.KeyArgs
            {
                Description = $"Encrypts the alarms of {_component.Name} on their way",
                EnableKeyRotation = true,
                DeletionWindowInDays = AlarmsDefaults.For(_component.Platform.Tier).KeyDeletionWindowDays,
                Policy = KeyPolicy(),
                Tags = tags,
            },
            static (args, region) => args.Region = region),
        (name, args, options) => new Kms.Key(name, args, options),
        _args.Customize.Key,
        // Messages that wait for a slow subscriber cannot be read without it.
        new CustomResourceOptions { Protect = _component.Platform.Tier == Tier.Production });

    private Output<string> KeyPolicy() => new PolicyDocument()
        .Add(new PolicyStatement("Administer", "kms:*") { Principal = _component.Deployed.AccountPrincipal, Resources = { "*" } })
        .Add(FromAlarms(new PolicyStatement("EncryptAlarms", "kms:Decrypt", "kms:GenerateDataKey*") { Service = "cloudwatch.amazonaws.com", Resources = { "*" } }))
        .ToJson();

    private Sns.Topic CreateTopic(SignalSeverity severity, Kms.Key key)
    {
        var word = Word(severity);
        var topic = _component.Children.Create(
            Role($"{word}-topic"),
            tags => InRegion(
                new Sns.TopicArgs
                {
                    // The sender of e-mails.
                    DisplayName = $"{_component.Platform.Stack} {word}: {_component.Name}",
                    KmsMasterKeyId = key.Arn,
                    SignatureVersion = 2,
                    Tags = tags,
                },
                static (args, region) => args.Region = region),
            (name, args, options) => new Sns.Topic(name, args, options),
            _args.Customize.Topic);
        _component.Children.Create(
            Role($"{word}-topic-policy"),
            _ => InRegion(new Sns.TopicPolicyArgs { Arn = topic.Arn, Policy = TopicPolicy(topic) }, static (args, region) => args.Region = region),
            (name, args, options) => new Sns.TopicPolicy(name, args, options));
        return topic;
    }

    private Output<string> TopicPolicy(Sns.Topic topic) => new PolicyDocument()
        .Add(FromAlarms(new PolicyStatement("PublishAlarms", "sns:Publish") { Service = "cloudwatch.amazonaws.com", Resources = { topic.Arn } }))
        .Add(new PolicyStatement("DenyPlainHttp", "sns:Publish")
        {
            Deny = true,
            Everyone = true,
            Resources = { topic.Arn },
            Conditions = { new PolicyCondition("Bool", "aws:SecureTransport", "false") },
        })
        .ToJson();

    // Only alarms, and only of this account: the confused deputy.
    private PolicyStatement FromAlarms(PolicyStatement statement)
    {
        var deployed = _component.Deployed;
        statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", deployed.Account));
        statement.Conditions.Add(new PolicyCondition(
            "ArnLike", "aws:SourceArn", Output.Format($"arn:{deployed.Partition}:cloudwatch:{Region}:{deployed.Account}:alarm:*")));
        return statement;
    }

    private void Subscribe(SignalSeverity severity)
    {
        foreach (var target in _args.Notify.Where(target => target.Kind != NotificationKind.Topic && target.Takes(severity)))
        {
            var kind = target.Kind == NotificationKind.Email ? "email" : "webhook";
            _component.Children.Create(
                Role($"{Word(severity)}-{kind}-{target.Name}"),
                _ =>
                {
                    var args = new Sns.TopicSubscriptionArgs
                    {
                        Topic = Arn(severity),
                        Protocol = target.Kind == NotificationKind.Email ? "email" : "https",
                        Endpoint = target.Target,
                    };
                    if (target.Kind == NotificationKind.Webhook)
                    {
                        args.EndpointAutoConfirms = true;
                    }

                    return InRegion(args, static (childArgs, region) => childArgs.Region = region);
                },
                (name, args, options) => new Sns.TopicSubscription(name, args, options),
                _args.Customize.Subscription);
        }
    }

    private TArgs InRegion<TArgs>(TArgs args, Action<TArgs, string> set)
    {
        if (_region is not null)
        {
            set(args, _region);
        }

        return args;
    }

    private string Role(string role) => _region is null ? role : $"{role}-{_region}";

    private static string Word(SignalSeverity severity) => severity == SignalSeverity.Page ? "page" : "ticket";
}
