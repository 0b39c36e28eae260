using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>Closes a namespace in both directions, and opens the one way that every pod needs: to the cluster's DNS.</summary>
internal static class NamespaceNetwork
{
    private const int Dns = 53;

    public static void Close(KubernetesObjects objects, Output<string> space, NamespaceArgs args)
    {
        NetworkPolicies.Create(
            objects, "deny-all", new ObjectMetaArgs { Name = "deny-all", Namespace = space }, args.Customize.DenyAll,
            new() { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } });

        var rule = new NetworkPolicyEgressRuleArgs
        {
            To = { NetworkPolicies.PodsOf("kube-system", new() { { "k8s-app", "kube-dns" } }) },
            Ports = { NetworkPolicies.Udp(Dns), NetworkPolicies.Tcp(Dns) },
        };
        foreach (var address in args.DnsAddresses.Concat(args.Cluster?.DnsAddresses ?? []).Distinct(StringComparer.Ordinal))
        {
            rule.To.Add(NetworkPolicies.Addresses(address));
        }

        NetworkPolicies.Create(
            objects, "dns", new ObjectMetaArgs { Name = "dns", Namespace = space }, args.Customize.Dns,
            new() { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Egress" }, Egress = { rule } });
    }
}
