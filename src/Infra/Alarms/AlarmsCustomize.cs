using CloudWatch = Pulumi.Aws.CloudWatch;
using Kms = Pulumi.Aws.Kms;
using Sns = Pulumi.Aws.Sns;

namespace Infra;

/// <summary>The children of <see cref="Alarms"/> that a caller may change. For a single signal use <see cref="AlarmsArgs.Adjust"/>.</summary>
public sealed class AlarmsCustomize
{
    /// <summary>Every alarm of a signal.</summary>
    public Customization<CloudWatch.MetricAlarmArgs>? SignalAlarm { get; set; }

    /// <summary>Every alarm that watches how fast an error budget is used in one window. The composite alarms name them.</summary>
    public Customization<CloudWatch.MetricAlarmArgs>? BurnRateAlarm { get; set; }

    /// <summary>Every alarm that combines others.</summary>
    public Customization<CloudWatch.CompositeAlarmArgs>? CompositeAlarm { get; set; }

    /// <summary>Every dashboard.</summary>
    public Customization<CloudWatch.DashboardArgs>? Dashboard { get; set; }

    /// <summary>Every mute window.</summary>
    public Customization<CloudWatch.AlarmMuteRuleArgs>? MuteRule { get; set; }

    /// <summary>The key that encrypts the topics, in each Region.</summary>
    public Customization<Kms.KeyArgs>? Key { get; set; }

    /// <summary>Both topics, in each Region.</summary>
    public Customization<Sns.TopicArgs>? Topic { get; set; }

    /// <summary>Every subscription to a topic.</summary>
    public Customization<Sns.TopicSubscriptionArgs>? Subscription { get; set; }
}
