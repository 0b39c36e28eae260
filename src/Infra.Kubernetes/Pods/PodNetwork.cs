using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Networking = Pulumi.Kubernetes.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>
/// Opens the ways that pods need: a pair of network policies for each service they call, and one for all addresses outside the cluster.
/// Both ends of a call belong to the caller, so that one more link changes nothing of what is called.
/// </summary>
internal static class PodNetwork
{
    /// <summary>Creates the policies and gives them, for pods to wait until they may call.</summary>
    public static IEnumerable<Resource> Create(KubernetesObjects objects, PodSettings settings, IReadOnlyList<Egress> ofCluster)
    {
        var space = settings.Args.Namespace.NamespaceName;
        foreach (var (link, target) in settings.Calls)
        {
            var role = $"to-{LinkSet.RoleOf(link)}";
            yield return NetworkPolicies.AllowOut(objects, $"{role}-out", Metadata($"{objects.Name}-to-{target.Name}", space), objects.Selector, new()
            {
                To = { NetworkPolicies.PodsOf(target.NamespaceName, target.Selector) },
                Ports = { NetworkPolicies.Tcp(target.Port) },
            });
            yield return NetworkPolicies.AllowIn(objects, $"{role}-in", Metadata(Output.Format($"{target.Name}-from-{space}-{objects.Name}"), target.NamespaceName), target.Selector, new()
            {
                From = { NetworkPolicies.PodsOf(space, objects.Selector) },
                Ports = { NetworkPolicies.Tcp(target.Port) },
            });
        }

        var outside = settings.Args.Egress.Concat(ofCluster).ToList();
        if (outside.Count > 0)
        {
            yield return CreateEgress(objects, settings, outside);
        }
    }

    private static Networking.NetworkPolicy CreateEgress(KubernetesObjects objects, PodSettings settings, List<Egress> outside)
    {
        var spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs { MatchLabels = objects.Selector }, PolicyTypes = { "Egress" } };
        foreach (var egress in outside)
        {
            spec.Egress.Add(new NetworkPolicyEgressRuleArgs
            {
                To = { NetworkPolicies.Addresses(egress.Cidr, egress.Except) },
                Ports = { NetworkPolicies.Tcp(egress.Port) },
            });
        }

        return NetworkPolicies.Create(
            objects, "egress", Metadata($"{objects.Name}-egress", settings.Args.Namespace.NamespaceName), settings.Args.PodCustomize.Egress, spec);
    }

    private static ObjectMetaArgs Metadata(Input<string> name, Input<string> space) => new() { Name = name, Namespace = space };
}
