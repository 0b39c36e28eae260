namespace Infra.Policies.Rules;

/// <summary>Pods set only those kernel parameters that concern nobody else.</summary>
public sealed class PodSetsSafeSysctls : PodPolicy
{
    // Those that Kubernetes 1.32 counts as safe; 1.37 added two more.
    private static readonly Parameter<IReadOnlyList<string>> Allowed = Parameter.Texts(
        "allowed",
        [
            "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_wmem",
        ],
        "Kernel parameters that pods may set.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-537",
        Slug = "k8s-safe-sysctls",
        Title = "Pods set only safe kernel parameters",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A kernel parameter that is not kept apart for each pod changes the node for all pods on it.",
        Fix = "Leave the parameter out of securityContext.sysctls, or set it for a group of nodes that only this workload uses.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("Sysctls")],
        Links =
        [
            "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
            "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/",
        ],
        Anchors = ["trivy KSV-0026"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Allowed];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { sysctls: [{ name: net.ipv4.ip_local_port_range, value: "1024 65535" }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { sysctls: [{ name: kernel.msgmax, value: "65536" }] }
        """;

    private protected override bool Concerns(Container container) => false;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var sysctls = pod.Spec["securityContext"]["sysctls"];
        var allowed = resource.Get(Allowed);
        resource.Require(sysctls.All(own => own["name"].IsOneOf(allowed)), "The pod sets a kernel parameter that concerns the whole node.");
    }
}
