namespace Infra.Policies.Rules;

/// <summary>Events that a function fails to handle are kept.</summary>
public sealed class FunctionKeepsFailedEvents : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-282",
        Slug = "lambda-dlq-or-destination",
        Title = "Events that a function fails to handle are kept",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Lambda tries an event that nobody waits for three times and then drops it. Nobody learns what it was.",
        Fix = "Set deadLetterConfig.targetArn of the Function to a queue or topic, or add a FunctionEventInvokeConfig with "
            + "destinationConfig.onFailure.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html"],
        Anchors = ["cdk-nag LambdaDLQ", "cdk-nag LambdaAsyncFailureDestination", "checkov CKV_AWS_116"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Function];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.FunctionEventInvokeConfig, AwsTypes.EventSourceMapping, AwsTypes.FunctionPermission, AwsTypes.FunctionAlias];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/function:Function orders: {}
        aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig orders-failures:
          functionName: ${orders.name}
          destinationConfig: { onFailure: { destination: "arn:aws:sqs:eu-west-1:111122223333:failed" } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/function:Function orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var own = resource["deadLetterConfig"]["targetArn"].IsSet().At(resource["deadLetterConfig"]);
        var separate = graph.AttachedTo(resource, AwsTypes.FunctionEventInvokeConfig, "functionName")
            .Any(static config => config["destinationConfig"]["onFailure"]["destination"].IsSet());
        var keeps = (own | separate).At(resource["deadLetterConfig"]);

        // What polls a queue or stream keeps failures there; only what others may invoke gets events of its own.
        var polls = graph.AttachedTo(resource, AwsTypes.FunctionAlias, "functionName").Items.Prepend(resource)
                .Any(called => graph.AttachedTo(called, AwsTypes.EventSourceMapping, "functionName").Items.Count > 0)
            && graph.AttachedTo(resource, AwsTypes.FunctionPermission, "function").Items.Count == 0;
        if (keeps.IsYes || !polls)
        {
            resource.Require(keeps, "Events that fail are dropped.");
        }
    }
}
