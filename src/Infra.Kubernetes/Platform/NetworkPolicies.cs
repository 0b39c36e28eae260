using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Networking = Pulumi.Kubernetes.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>Makes network policies: each opens one way, so that one more never touches the others.</summary>
internal static class NetworkPolicies
{
    /// <summary>Labels every namespace has of itself: https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name</summary>
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>Lets pods out.</summary>
    public static Networking.NetworkPolicy AllowOut(
        KubernetesObjects objects, string role, ObjectMetaArgs metadata, InputMap<string> pods, NetworkPolicyEgressRuleArgs rule,
        Customization<NetworkPolicyArgs>? customize = null) => Create(objects, role, metadata, customize, new()
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = pods },
            PolicyTypes = { "Egress" },
            Egress = { rule },
        });

    /// <summary>Lets others in to pods.</summary>
    public static Networking.NetworkPolicy AllowIn(
        KubernetesObjects objects, string role, ObjectMetaArgs metadata, InputMap<string> pods, NetworkPolicyIngressRuleArgs rule,
        Customization<NetworkPolicyArgs>? customize = null) => Create(objects, role, metadata, customize, new()
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = pods },
            PolicyTypes = { "Ingress" },
            Ingress = { rule },
        });

    public static Networking.NetworkPolicy Create(
        KubernetesObjects objects, string role, ObjectMetaArgs metadata, Customization<NetworkPolicyArgs>? customize, NetworkPolicySpecArgs spec) => objects.Create(
        role,
        metadata,
        meta => new NetworkPolicyArgs { Metadata = meta, Spec = spec },
        (name, args, options) => new Networking.NetworkPolicy(name, args, options),
        customize);

    public static NetworkPolicyPortArgs Tcp(int port) => new() { Protocol = "TCP", Port = port };

    public static NetworkPolicyPortArgs Udp(int port) => new() { Protocol = "UDP", Port = port };

    /// <summary>All pods of a namespace, or those with labels.</summary>
    public static NetworkPolicyPeerArgs PodsOf(Input<string> space, InputMap<string>? pods = null)
    {
        var peer = new NetworkPolicyPeerArgs { NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { NamespaceName, space } } } };
        if (pods is not null)
        {
            peer.PodSelector = new LabelSelectorArgs { MatchLabels = pods };
        }

        return peer;
    }

    public static NetworkPolicyPeerArgs Addresses(string cidr, IEnumerable<string>? except = null)
    {
        var block = new IPBlockArgs { Cidr = cidr };
        foreach (var range in except ?? [])
        {
            block.Except.Add(range);
        }

        return new NetworkPolicyPeerArgs { IpBlock = block };
    }
}
