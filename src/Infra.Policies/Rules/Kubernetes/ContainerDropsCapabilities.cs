namespace Infra.Policies.Rules;

/// <summary>Containers drop all capabilities, and take back at most the one to listen on low ports.</summary>
public sealed class ContainerDropsCapabilities : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-505",
        Slug = "k8s-drop-capabilities",
        Title = "Containers drop all capabilities",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Each capability is a part of what root may do. Few programs need any; those that runtimes give by default are "
            + "enough to forge packets or to make device files.",
        Fix = "Set securityContext.capabilities.drop to [ALL] for each container, and add nothing but NET_BIND_SERVICE.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("Capabilities"), CisK8s("5.2.8"), CisK8s("5.2.9"), CisK8s("5.2.10")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"],
        Anchors =
        [
            "checkov CKV_K8S_7", "checkov CKV_K8S_25", "checkov CKV_K8S_28", "trivy KSV-0003", "trivy KSV-0022", "trivy KSV-0106",
        ],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { capabilities: { drop: [ALL] } } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { capabilities: { drop: [NET_RAW] } } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var capabilities = container.Security["capabilities"];
            var dropped = pod.Owner.Known(capabilities["drop"]);
            resource.Require(pod.IsWindows.At(dropped) | dropped.Contains("ALL").At(dropped), "A container keeps capabilities that it could drop.");
            foreach (var added in capabilities["add"].Items)
            {
                resource.Require(pod.IsWindows.At(added) | added.Is("NET_BIND_SERVICE"), "A container adds a capability.");
            }
        }
    }
}
