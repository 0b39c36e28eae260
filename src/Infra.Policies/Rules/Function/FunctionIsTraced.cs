namespace Infra.Policies.Rules;

/// <summary>Functions trace their requests.</summary>
public sealed class FunctionIsTraced : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-281",
        Slug = "lambda-tracing",
        Title = "Functions trace their requests",
        Pillars = [Pillar.Observability],
        Severity = Severity.Low,
        Why = "Without a trace nobody can see where a slow request spent its time, or which of the services behind a function failed.",
        Fix = "Set tracingConfig.mode of the Function to Active, and give its role the policy AWSXRayDaemonWriteAccess.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html"],
        Anchors = ["cdk-nag LambdaTracing", "checkov CKV_AWS_50", "trivy AWS-0066"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Function];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/function:Function orders:
          tracingConfig: { mode: Active }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/function:Function orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(resource["tracingConfig"]["mode"].Is("Active").At(resource["tracingConfig"]), "Requests are not traced.");
    }
}
