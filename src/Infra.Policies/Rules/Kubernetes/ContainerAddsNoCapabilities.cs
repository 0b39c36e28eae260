namespace Infra.Policies.Rules;

/// <summary>Containers add no capabilities beyond those that container runtimes give by default.</summary>
public sealed class ContainerAddsNoCapabilities : PodPolicy
{
    private static readonly string[] Usual =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP",
        "SETUID", "SYS_CHROOT",
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-531",
        Slug = "k8s-no-added-capabilities",
        Title = "Containers add no capabilities beyond the usual",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "With SYS_ADMIN, SYS_PTRACE or NET_RAW a container can take over its node or read the traffic of its neighbours.",
        Fix = "Leave the capability out of securityContext.capabilities.add; NET_BIND_SERVICE is all that a server needs.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("Capabilities"), CisK8s("5.2.9")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["checkov CKV_K8S_25", "trivy KSV-0022"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { capabilities: { add: [NET_BIND_SERVICE] } } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { capabilities: { add: [SYS_ADMIN] } } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var added = container.Security["capabilities"]["add"];
            resource.Require(added.All(static own => own.IsOneOf(Usual)), "A container adds a capability that gives power over its node.");
        }
    }
}
