namespace Infra.Policies.Rules;

/// <summary>Logs are kept long enough, and not forever.</summary>
public sealed class LogGroupExpires : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Minimum = Parameter.WholeByTier(
        "minimumDays", new(1, 7, 30), minimum: 1, maximum: 3653, "Days that logs are kept at least.");

    private static readonly Parameter<TierValues<int>> Maximum = Parameter.WholeByTier(
        "maximumDays", new(30, 400, 3653), minimum: 1, maximum: 3653, "Days that logs are kept at most.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-320",
        Slug = "log-retention",
        Title = "Logs are kept long enough, and not forever",
        Pillars = [Pillar.Observability, Pillar.Cost],
        Severity = Severity.Medium,
        Why = "Log groups keep everything forever unless they are told otherwise, and that is paid for each month. What is "
            + "deleted too early is missing when an incident is looked into.",
        Fix = "Set retentionInDays of the log group. The Infra Service component does so for its own, and takes a change "
            + "through Customize.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("AU-11"), Pci("10.5.1")],
        Links = ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html"],
        Anchors = ["cdk-nag CloudWatchLogGroupRetentionPeriod", "checkov CKV_AWS_66", "checkov CKV_AWS_338"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LogGroup];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Minimum, Maximum];

    /// <inheritdoc/>
    public override string Good => """
        aws:cloudwatch/logGroup:LogGroup orders:
          retentionInDays: 90
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:cloudwatch/logGroup:LogGroup orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // AWS deletes what is in this class after two days, whatever is set.
        var days = resource["retentionInDays"];
        var delivery = resource["logGroupClass"].Is("DELIVERY");
        if (delivery.IsYes)
        {
            return;
        }

        // Zero means forever, as leaving it out does.
        var minimum = resource.Get(Minimum);
        var maximum = resource.Get(Maximum);
        var expires = days.AtLeast(1);
        resource.Require(expires | delivery, "Logs are kept forever.");
        if (expires.IsYes)
        {
            resource.Require(days.AtLeast(minimum) | delivery, $"Logs are kept for less than {minimum} days.");
            resource.Require(days.AtMost(maximum) | delivery, $"Logs are kept for more than {maximum} days.");
        }
    }
}
