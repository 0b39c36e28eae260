namespace Infra.Policies.Rules;

/// <summary>What is a secret is marked as one, so that it is encrypted in the state and hidden in output.</summary>
public sealed class SecretIsMarkedSecret : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-011",
        Slug = "secret-must-be-secret",
        Title = "Secrets are marked as secret",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "What is not marked stands in plain text in the state, in previews and in logs, and can be read by everyone who may see one "
            + "of them.",
        Fix = "Use Secrets of the Infra Service component, which passes the ARN of a secret; in a raw resource take the value from "
            + "config.RequireSecret, Output.CreateSecret or a Secrets Manager secret, and change what has been written down.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("IA-5"), Pci("8.6.2")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/secrets/"],
        Anchors = ["checkov CKV_AWS_45", "checkov CKV_AWS_46"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything, AwsTypes.Provider];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/function:Function orders:
          environment: { variables: { LOG_LEVEL: info, DB_PASSWORD: !secret } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/function:Function orders:
          environment: { variables: { LOG_LEVEL: info, DB_PASSWORD: tulip-42 } }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (KubernetesTypes.Secret.Matches(resource.View.Type))
        {
            CheckData(resource, resource["stringData"]);
            CheckData(resource, resource["data"]);
            return;
        }

        // The environment of pods and tasks has rules of its own, and so has the value of a parameter.
        var type = resource.View.Type;
        if (!type.StartsWith("kubernetes:", StringComparison.Ordinal) && !AwsTypes.SsmParameter.Matches(type))
        {
            foreach (var (name, _) in resource.View.Resource.Inputs)
            {
                if (name == "containerDefinitions")
                {
                    continue;
                }

                foreach (var marked in SecretMarks.In(resource[name], name))
                {
                    resource.Require(marked, "A secret is written in plain text.");
                }
            }
        }
    }

    private static void CheckData(ResourceCheck secret, Property data)
    {
        foreach (var (_, value) in data.Entries)
        {
            var marked = value.IsUnknown && !value.IsSecret ? Truth.UnknownBecause(value) : Truth.Of(value.IsSecret, value);
            secret.Require(marked, "The data of the secret is written in plain text.");
        }
    }
}
