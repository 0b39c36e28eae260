namespace Infra.Policies.Rules;

/// <summary>Events that a function fails to handle are kept.</summary>
public sealed class FunctionKeepsFailedEvents : StackPolicy
{
    // These wait for the answer and tell whoever asked: nothing is queued, so nothing can be dropped.
    private static readonly string[] Waiting =
    [
        "apigateway.amazonaws.com", "elasticloadbalancing.amazonaws.com", "cognito-idp.amazonaws.com", "lex.amazonaws.com", "lexv2.amazonaws.com",
        "edgelambda.amazonaws.com", "vpc-lattice.amazonaws.com",
    ];

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
    [
        AwsTypes.FunctionEventInvokeConfig, AwsTypes.EventSourceMapping, AwsTypes.FunctionPermission, AwsTypes.FunctionAlias,
        AwsTypes.FunctionUrl,
    ];

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
        var own = resource["deadLetterConfig"]["targetArn"].IsSet();
        var separate = graph.AttachedTo(resource, AwsTypes.FunctionEventInvokeConfig, "functionName")
            .Any(static config => config["destinationConfig"]["onFailure"]["destination"].IsSet());
        var keeps = (own | separate).At(resource["deadLetterConfig"]);

        // What polls a queue or stream keeps failures there; only what others may invoke without waiting gets events of its own.
        if (keeps.IsYes || !OthersWait(resource, graph))
        {
            resource.Require(keeps, "Events that fail are dropped.");
        }
    }

    private static bool OthersWait(ResourceView function, PlanGraph graph)
    {
        var called = graph.AttachedTo(function, AwsTypes.FunctionAlias, "functionName").Items.Prepend(function).ToList();
        var callers = called.SelectMany(one => graph.AttachedTo(one, AwsTypes.FunctionPermission, "function").Items).ToList();
        var isAsked = callers.Count > 0 || called.Exists(one =>
            graph.AttachedTo(one, AwsTypes.EventSourceMapping, "functionName").Items.Count > 0
            || graph.AttachedTo(one, AwsTypes.FunctionUrl, "functionName").Items.Count > 0);
        return isAsked && callers.TrueForAll(static caller => caller["principal"].IsOneOf(Waiting).IsYes);
    }
}
