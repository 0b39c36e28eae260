namespace Infra.Policies.Rules;

/// <summary>In production somebody is told when a load balancer, a database, a queue or a function is in trouble.</summary>
public sealed class ResourceHasAlarm : StackPolicy
{
    private static readonly Parameter<TierValues<bool>> Tiers = Parameter.FlagByTier(
        "tiers", new(false, false, true), "Tiers in which resources have alarms.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-018",
        Slug = "alarm-coverage",
        Title = "Load balancers, databases, queues and functions have an alarm",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "Without an alarm customers are the first to notice, and nobody knows since when.",
        Fix = "Use the Infra components, which bring their alarms; for a raw resource add a MetricAlarm whose dimensions name it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SI-4")],
        Links = ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        AwsTypes.LoadBalancer, AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster,
        AwsTypes.Queue, AwsTypes.Function,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.MetricAlarm, AwsTypes.DatabaseClusterInstance];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tiers];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders: {}
        aws:cloudwatch/metricAlarm:MetricAlarm orders-age:
          namespace: AWS/SQS
          dimensions: { QueueName: "${orders.name}" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource.Get(Tiers))
        {
            var watched = IsWatched(resource, graph);
            foreach (var member in graph.AttachedTo(resource, AwsTypes.DatabaseClusterInstance, "clusterIdentifier").Items)
            {
                watched |= IsWatched(member, graph);
            }

            resource.Require(watched.IsNo ? Truth.No : watched, "No alarm watches it.");
        }
    }

    // The dimensions name it, those of the alarm or of a metric within its expression.
    private static Truth IsWatched(ResourceView view, PlanGraph graph) =>
        graph.AttachedTo(view, AwsTypes.MetricAlarm, "dimensions").Exist() | graph.AttachedTo(view, AwsTypes.MetricAlarm, "metricQueries").Exist();
}
