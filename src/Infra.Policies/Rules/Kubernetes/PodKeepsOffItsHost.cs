namespace Infra.Policies.Rules;

/// <summary>Pods share no namespace, port or address of their node.</summary>
public sealed class PodKeepsOffItsHost : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-501",
        Slug = "k8s-no-host-namespaces",
        Title = "Pods share no namespaces or ports of their node",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A pod in the namespaces of its node sees the traffic, the processes and the memory of all other pods there, and "
            + "no network policy holds it back. A probe with a host of its own lets whoever writes the pod send requests from "
            + "the node.",
        Fix = "Leave hostNetwork, hostPID, hostIPC, ports.hostPort and the host of probes and lifecycle hooks out; publish ports "
            + "with a Service.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls =
        [
            PssBaseline("Host Namespaces"), PssBaseline("Host Ports"), PssBaseline("Host Probes / Lifecycle Hooks"), Nsa(),
            CisK8s("5.2.3"), CisK8s("5.2.4"), CisK8s("5.2.5"), CisK8s("5.2.13"),
        ],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors =
        [
            "checkov CKV_K8S_17", "checkov CKV_K8S_18", "checkov CKV_K8S_19", "checkov CKV_K8S_26", "trivy KSV-0008",
            "trivy KSV-0009", "trivy KSV-0010", "trivy KSV-0024",
        ],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", ports: [{ containerPort: 8080 }] }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                hostNetwork: true
                containers: [{ name: orders, image: "acme/orders:1.4.2", ports: [{ containerPort: 8080 }] }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        resource.Require(!pod.Spec["hostNetwork"].IsTrue(), "The pod uses the network of its node.");
        resource.Require(!pod.Spec["hostPID"].IsTrue(), "The pod sees the processes of its node.");
        resource.Require(!pod.Spec["hostIPC"].IsTrue(), "The pod shares memory with its node.");
        foreach (var container in pod.Containers)
        {
            foreach (var port in container["ports"].Items)
            {
                var own = port["hostPort"];
                resource.Require(!own.IsSet() | own.Is("0"), "A container takes a port of its node.");
            }

            foreach (var action in Actions(container))
            {
                var host = action["httpGet"]["host"].IsSet() | action["tcpSocket"]["host"].IsSet();
                resource.Require(!host, "A probe or hook names a host of its own.");
            }
        }
    }

    private static IEnumerable<Property> Actions(Container container)
    {
        yield return container["livenessProbe"];
        yield return container["readinessProbe"];
        yield return container["startupProbe"];
        yield return container["lifecycle"]["postStart"];
        yield return container["lifecycle"]["preStop"];
    }
}
