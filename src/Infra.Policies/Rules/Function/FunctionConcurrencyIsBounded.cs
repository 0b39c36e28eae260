namespace Infra.Policies.Rules;

/// <summary>Functions have a bound on how many run at once.</summary>
public sealed class FunctionConcurrencyIsBounded : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-283",
        Slug = "lambda-concurrency-bound",
        Title = "Functions have a bound on how many run at once",
        Pillars = [Pillar.Scalability, Pillar.Cost],
        Severity = Severity.Medium,
        Why = "All functions of an account share one limit. A function without a bound takes it from the others when its "
            + "input floods, overruns the database behind it, and is paid for.",
        Fix = "Set reservedConcurrentExecutions of the Function to what the systems behind it can take.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html"],
        Anchors = ["cdk-nag LambdaConcurrency", "checkov CKV_AWS_115"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Function];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/function:Function orders:
          reservedConcurrentExecutions: 50
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/function:Function orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // -1 is the provider's word for no bound.
        resource.Require(resource["reservedConcurrentExecutions"].Or(-1).AtLeast(0), "Nothing bounds how many run at once.");
    }
}
