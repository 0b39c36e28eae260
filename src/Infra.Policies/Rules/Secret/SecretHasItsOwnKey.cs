namespace Infra.Policies.Rules;

/// <summary>Secrets have a key of their own and can be brought back.</summary>
public sealed class SecretHasItsOwnKey : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-311",
        Slug = "secret-cmk-recovery",
        Title = "Secrets have a key of their own and can be brought back",
        Pillars = [Pillar.Security, Pillar.Resilience],
        Severity = Severity.Low,
        Why = "With the key of AWS the policy of the secret alone decides who can read it, and no other account ever can. "
            + "Without a recovery window a deleted secret is gone at once.",
        Fix = "Set kmsKeyId of the Secret to a key of your own; leave recoveryWindowInDays out (30 days) or set it to 7 or more.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SC-28")],
        Links = ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html"],
        Anchors = ["cdk-nag SecretsManagerUsingKMSKey", "checkov CKV_AWS_149", "trivy AWS-0098"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Secret];

    /// <inheritdoc/>
    public override string Good => """
        aws:secretsmanager/secret:Secret orders:
          kmsKeyId: arn:aws:kms:eu-west-1:111122223333:key/1
          recoveryWindowInDays: 30
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:secretsmanager/secret:Secret orders:
          recoveryWindowInDays: 0
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var key = resource["kmsKeyId"];
        var own = key.IsReference ? Truth.Of(true, key) : key.IsSet() & !key.EndsWith("alias/aws/secretsmanager");
        resource.Require(own.At(key), "The secret has no key of its own.");
        resource.Require(resource["recoveryWindowInDays"].Or(30).AtLeast(7), "A deleted secret is gone at once.");
    }
}
