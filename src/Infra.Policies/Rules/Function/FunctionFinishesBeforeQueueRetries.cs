namespace Infra.Policies.Rules;

/// <summary>Queues wait long enough for the function that reads them.</summary>
public sealed class FunctionFinishesBeforeQueueRetries : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-285",
        Slug = "lambda-timeout-vs-queue",
        Title = "Queues wait long enough for the function that reads them",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A message becomes visible again while the function still works on it: it is handled twice, and counts as "
            + "failed although nothing failed.",
        Fix = "Set visibilityTimeoutSeconds of the queue to six times the timeout of the function, plus the batching window.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"],
        Anchors = ["cdk-nag LambdaEventSourceSQSVisibilityTimeout"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Queue];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.EventSourceMapping, AwsTypes.Function, AwsTypes.FunctionAlias];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders:
          visibilityTimeoutSeconds: 180
        aws:lambda/function:Function handler:
          timeout: 30
        aws:lambda/eventSourceMapping:EventSourceMapping orders-to-handler:
          eventSourceArn: ${orders.arn}
          functionName: ${handler.arn}
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders: {}
        aws:lambda/function:Function handler:
          timeout: 30
        aws:lambda/eventSourceMapping:EventSourceMapping orders-to-handler:
          eventSourceArn: ${orders.arn}
          functionName: ${handler.arn}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var visibility = resource["visibilityTimeoutSeconds"].Or(30);
        foreach (var mapping in graph.AttachedTo(resource, AwsTypes.EventSourceMapping, "eventSourceArn").Items)
        {
            foreach (var function in Called(mapping, graph))
            {
                var window = mapping["maximumBatchingWindowInSeconds"].Or(0);
                var timeout = function["timeout"].Or(3);
                var waits = timeout.Number is { } seconds && window.Number is { } batching
                    ? visibility.AtLeast((6 * seconds) + batching)
                    : Truth.UnknownBecause(visibility);
                resource.Require(waits, "A message becomes visible again while the function may still work on it.");
            }
        }
    }

    private static IEnumerable<ResourceView> Called(ResourceView mapping, PlanGraph graph) => graph.Targets(mapping["functionName"], AwsTypes.Function).Items
        .Concat(graph.Targets(mapping["functionName"], AwsTypes.FunctionAlias).Items
            .SelectMany(alias => graph.Targets(alias["functionName"], AwsTypes.Function).Items));
}
