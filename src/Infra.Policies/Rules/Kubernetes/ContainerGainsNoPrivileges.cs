namespace Infra.Policies.Rules;

/// <summary>No process of a container gains more rights than its parent.</summary>
public sealed class ContainerGainsNoPrivileges : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-504",
        Slug = "k8s-no-priv-escalation",
        Title = "Processes of containers gain no rights",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Without it, a program with the set-user-ID bit turns any user of the container into root.",
        Fix = "Set securityContext.allowPrivilegeEscalation to false for each container; it cannot be set for the pod.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("Privilege Escalation"), Nsa(), CisK8s("5.2.6")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"],
        Anchors = ["checkov CKV_K8S_5", "checkov CKV_K8S_20", "trivy KSV-0001"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { allowPrivilegeEscalation: false } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { runAsNonRoot: true } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var setting = pod.Owner.Known(container.Security["allowPrivilegeEscalation"]);
            resource.Require(pod.IsWindows.At(setting) | setting.IsFalse(), "A process of the container may gain rights.");
        }
    }
}
