namespace Infra.Policies.Rules;

/// <summary>Secrets are neither in the environment of containers nor in config maps.</summary>
public sealed class ConfigurationHoldsNoSecrets : ResourcePolicy
{
    private const string Plain = "An environment variable holds a secret.";

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-522",
        Slug = "k8s-no-plain-secrets",
        Title = "Environment variables and config maps hold no secrets",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Everybody who may look at pods or config maps reads what is written there, and so does every log that shows them.",
        Fix = "Put the value into a Secret and refer to it with valueFrom.secretKeyRef, or mount it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [CisK8s("5.4.1")],
        Links = ["https://kubernetes.io/docs/concepts/security/secrets-good-practices/"],
        Anchors = ["checkov CKV_K8S_35", "trivy KSV-0109"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [.. KubernetesKinds.WithPods, KubernetesKinds.ConfigMap];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers:
                  - name: orders
                    env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: orders, key: password } } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers:
                  - name: orders
                    env: [{ name: DB_PASSWORD, value: correct-horse }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var subject in KubernetesObject.In(resource))
        {
            if (subject.Kind == "ConfigMap")
            {
                CheckMap(resource, subject["data"]);
                continue;
            }

            var pod = Pod.Of(subject);
            if (pod.IsUnknown)
            {
                resource.Require(Truth.UnknownBecause(pod.Spec), Plain);
            }

            foreach (var container in pod.Containers.Concat(pod.UnknownContainers))
            {
                resource.Require(!container["env"].Any(static variable => IsPlain(variable)), Plain);
            }
        }
    }

    private static void CheckMap(ResourceCheck resource, Property data)
    {
        var holds = Truth.Of(false, data);
        foreach (var (key, value) in data.Entries)
        {
            // What the program marks as secret is plain text in the cluster.
            var named = key.Length == 0 ? Truth.UnknownBecause(value) : Truth.Of(SecretNames.Look(key) || value.IsSecret, value);
            holds |= (named & value.IsSet()) | CredentialText.IsOne(value);
        }

        resource.Require(!holds, "The config map holds a secret.");
    }

    private static Truth IsPlain(Property variable)
    {
        // $(NAME) is the value of another variable.
        var value = variable["value"];
        var other = value.Text?.StartsWith("$(", StringComparison.Ordinal) == true;
        // Where a pod logs in with its role, the connection string has a user and no secret.
        var isOpen = value.Text is { } text && ConnectionText.HasUserOnly(text);
        var named = ((SecretNames.Look(variable["name"]) & Truth.Of(!isOpen)) | Truth.Of(value.IsSecret)) & value.IsSet() & Truth.Of(!other);
        return (named | CredentialText.IsOne(value)).At(variable["name"]);
    }
}
