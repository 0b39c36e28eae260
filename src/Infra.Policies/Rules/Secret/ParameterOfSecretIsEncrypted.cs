namespace Infra.Policies.Rules;

/// <summary>Parameters named like secrets are encrypted.</summary>
public sealed class ParameterOfSecretIsEncrypted : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-312",
        Slug = "ssm-securestring",
        Title = "Parameters named like secrets are encrypted",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A parameter of type String is plain text for everyone who may read parameters, in the console, in histories and in backups.",
        Fix = "Set type of the Parameter to SecureString and give the value as a secret output; the Secrets of an Infra "
            + "Service take its ARN. If it is no secret, name it otherwise.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("IA-5")],
        Links = ["https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html"],
        Anchors = ["checkov CKV_AWS_337"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.SsmParameter];

    /// <inheritdoc/>
    public override string Good => """
        aws:ssm/parameter:Parameter orders-password:
          name: /orders/password
          type: SecureString
          value: !secret
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ssm/parameter:Parameter orders-password:
          name: /orders/password
          type: String
          value: hunter2
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // A name that is not known yet is made from the logical name, or says no more than it.
        var name = resource["name"];
        var looks = name.Text is { } text ? SecretNames.Look(text) : SecretNames.Look(resource.Name);
        if (looks)
        {
            resource.Require(resource["type"].Is("SecureString"), "The parameter is plain text.");
            resource.Require(resource["insecureValue"].IsNotSet(), "The value is shown in plans and in the state.");
        }
    }
}
