namespace Infra.Policies.Rules;

/// <summary>No container is privileged, or a process of its Windows node.</summary>
public sealed class ContainerIsNotPrivileged : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-500",
        Slug = "k8s-no-privileged",
        Title = "Containers are not privileged",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A privileged container has all rights on its node: whoever breaks into it owns the node, and with it every pod "
            + "and every secret there.",
        Fix = "Leave privileged and windowsOptions.hostProcess out of securityContext. Give the one capability or the one device "
            + "that is needed instead.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("HostProcess"), PssBaseline("Privileged Containers"), Nsa(), CisK8s("5.2.2"), CisK8s("5.2.11")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["checkov CKV_K8S_16", "trivy KSV-0017"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { privileged: false } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { privileged: true } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var privileged = container.Security["privileged"];
            resource.Require(!privileged.IsTrue(), "A container is privileged.");
        }

        foreach (var options in pod.SecuritySet("windowsOptions"))
        {
            resource.Require(!options["hostProcess"].IsTrue(), "A container runs as a process of its Windows node.");
        }
    }
}
