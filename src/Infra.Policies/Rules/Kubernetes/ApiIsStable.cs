using System.Collections.Frozen;

namespace Infra.Policies.Rules;

/// <summary>Objects use API versions that stay.</summary>
public sealed class ApiIsStable : ResourcePolicy
{
    private static readonly FrozenDictionary<string, string> RemovedIn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["extensions/v1beta1"] = "1.22",
        ["apps/v1beta1"] = "1.16",
        ["apps/v1beta2"] = "1.16",
        ["batch/v1beta1"] = "1.25",
        ["policy/v1beta1"] = "1.25",
        ["autoscaling/v2beta1"] = "1.25",
        ["autoscaling/v2beta2"] = "1.26",
        ["rbac.authorization.k8s.io/v1beta1"] = "1.22",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-525",
        Slug = "k8s-stable-apis",
        Title = "Objects use stable API versions",
        Pillars = [Pillar.Governance],
        Severity = Severity.Medium,
        Why = "Alpha and beta versions go away with an update of the cluster, and the objects that are written in them can no "
            + "longer be deployed.",
        Fix = "Use the class of the stable version, such as Pulumi.Kubernetes.Networking.V1 in place of V1Beta1.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
        Anchors = ["trivy KSV-0107"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.AllOf("kubernetes")];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:networking.k8s.io/v1:Ingress shop:
          metadata: { namespace: shop }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:networking.k8s.io/v1beta1:Ingress shop:
          metadata: { namespace: shop }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // Of custom resources alpha and beta versions are common, and who made them says how long they stay.
        var api = resource.View.Type.Split(':')[1];
        var slash = api.IndexOf('/', StringComparison.Ordinal);
        var (group, version) = slash < 0 ? ("", api) : (api[..slash], api[(slash + 1)..]);
        if (group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal))
        {
            return;
        }

        var stays = !version.Contains("alpha", StringComparison.Ordinal) && !version.Contains("beta", StringComparison.Ordinal);
        resource.Require(Truth.Of(stays, resource["apiVersion"]), RemovedIn.TryGetValue(api, out var removed)
            ? $"Kubernetes {removed} removed the API version."
            : "The API version may go away.");
    }
}
