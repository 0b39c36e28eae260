namespace Infra.Policies.Rules;

/// <summary>Alarms tell somebody, and say what missing data means.</summary>
public sealed class AlarmTellsSomebody : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-321",
        Slug = "alarm-has-actions",
        Title = "Alarms tell somebody, and say what missing data means",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "An alarm without an action turns red where nobody looks. One that does not say what missing data means stays "
            + "as it was when the program that reports stops.",
        Fix = "Set alarmActions, such as the ARN of a topic, and treatMissingData: breaching for what must report all the "
            + "time, notBreaching for what reports only when something happens.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SI-4")],
        Links = ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html"],
        Anchors = ["cdk-nag CloudWatchAlarmAction", "checkov CKV_AWS_319"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.MetricAlarm, AwsTypes.CompositeAlarm];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = AlarmUse.Types;

    /// <inheritdoc/>
    public override string Good => """
        aws:cloudwatch/metricAlarm:MetricAlarm errors:
          alarmActions: ["arn:aws:sns:eu-west-1:111122223333:on-call"]
          treatMissingData: notBreaching
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:cloudwatch/metricAlarm:MetricAlarm errors:
          treatMissingData: notBreaching
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // An alarm may also speak through another one, or roll a deployment back.
        var used = AlarmUse.OfOthers(resource, graph) | AlarmUse.AsSummary(resource, graph);
        var acts = resource["alarmActions"].IsSet();
        resource.Require((acts | used).At(resource["alarmActions"]), "The alarm tells nobody.");
        if (acts.IsYes)
        {
            resource.Require(resource["actionsEnabled"].Or(true).IsTrue(), "The actions of the alarm are switched off.");
        }

        if (AwsTypes.MetricAlarm.Matches(resource.View.Type))
        {
            resource.Require(resource["treatMissingData"].IsSet(), "The alarm does not say what missing data means.");
        }
    }
}
