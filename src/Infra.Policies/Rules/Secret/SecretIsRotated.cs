namespace Infra.Policies.Rules;

/// <summary>Secrets are rotated.</summary>
public sealed class SecretIsRotated : StackPolicy
{
    private static readonly Parameter<int> Days = Parameter.Whole(
        "maximumDays", defaultValue: 90, minimum: 1, maximum: 1000, "Days between two rotations at most.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-310",
        Slug = "secret-rotation",
        Title = "Secrets are rotated",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A password that never changes is known to everyone who has ever seen it: people who left, old backups, logs.",
        Fix = "Add a SecretRotation with rotationRules.automaticallyAfterDays; for the password of a database let RDS manage "
            + "it. The tasks of an Infra Service get the new value with the next deployment.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("SecretsManager.1"), Fsbp("SecretsManager.4"), Pci("8.6.3")],
        Links = ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html"],
        Anchors = ["cdk-nag SMG4", "checkov CKV2_AWS_57", "checkov CKV_AWS_304"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Secret];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.SecretRotation];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Days];

    /// <inheritdoc/>
    public override string Good => """
        aws:secretsmanager/secret:Secret orders: {}
        aws:secretsmanager/secretRotation:SecretRotation orders-rotation:
          secretId: ${orders.id}
          rotationLambdaArn: arn:aws:lambda:eu-west-1:111122223333:function:rotate
          rotationRules: { automaticallyAfterDays: 30 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:secretsmanager/secret:Secret orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var days = resource.Get(Days);
        var rotates = graph.AttachedTo(resource, AwsTypes.SecretRotation, "secretId")
            .Any(rotation => RotatesWithin(rotation["rotationRules"], days));
        resource.Require(rotates, $"The secret is not rotated within {days} days.");
    }

    // What a schedule comes to is not computed; that there is one counts.
    private static Truth RotatesWithin(Property rules, int days) =>
        rules["automaticallyAfterDays"].Between(1, days) | rules["scheduleExpression"].IsSet();
}
