using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Provider = Pulumi.Kubernetes.Provider;

namespace Infra.Kubernetes;

/// <summary>The nodes of Auto Mode: what they are like, how many there may be, and when they are replaced.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html</remarks>
internal sealed class ClusterAutoNodes
{
    // "default" is AWS's own.
    private const string PoolName = "workloads";

    private readonly ClusterArgs _args;
    private readonly ClusterDefaults _defaults;
    private readonly ClusterControlPlane _controlPlane;

    public ClusterAutoNodes(KubernetesObjects objects, Provider provider, ClusterArgs args, ClusterDefaults defaults, ClusterControlPlane controlPlane)
    {
        _args = args;
        _defaults = defaults;
        _controlPlane = controlPlane;
        var nodeClass = objects.Create(
            "node-class",
            Metadata(PoolName),
            metadata => new CustomObjectArgs("eks.amazonaws.com/v1", "NodeClass") { Metadata = metadata, Spec = ClassSpec() },
            (name, childArgs, options) => new CustomObject(name, childArgs, options),
            args.Customize.NodeClass,
            new CustomResourceOptions { Provider = provider });
        Pool = objects.Create(
            "node-pool",
            Metadata(PoolName),
            metadata => new CustomObjectArgs("karpenter.sh/v1", "NodePool") { Metadata = metadata, Spec = PoolSpec() },
            (name, childArgs, options) => new CustomObject(name, childArgs, options),
            args.Customize.NodePool,
            new CustomResourceOptions { Provider = provider, DependsOn = { nodeClass } });
    }

    /// <summary>Pods stay pending without it.</summary>
    public CustomObject Pool { get; }

    // Otherwise Pulumi takes an object of a kind it does not know for ready as soon as it is stored.
    private static ObjectMetaArgs Metadata(string name) => new() { Name = name, Annotations = { { "pulumi.com/waitFor", "condition=Ready" } } };

    private InputMap<object> ClassSpec() => new()
    {
        { "role", _controlPlane.Roles.Node.Name.Apply(static name => (object)name) },
        { "subnetSelectorTerms", _args.Network.PrivateSubnetIds.Apply(static ids => (object)ids.Select(static id => Map(("id", id))).ToImmutableArray()) },
        { "securityGroupSelectorTerms", _controlPlane.SecurityGroupId.Apply(static id => (object)ImmutableArray.Create<object>(Map(("id", id)))) },
        // Pods without a policy talk to each other; namespaces of this library begin with one that lets nothing through.
        { "networkPolicy", "DefaultAllow" },
        { "ephemeralStorage", _controlPlane.KeyArn.Apply(key => (object)Map(("size", Invariant($"{_defaults.NodeVolumeGiB}Gi")), ("kmsKeyID", key))) },
    };

    private InputMap<object> PoolSpec()
    {
        var template = Map(("spec", Map(
            ("nodeClassRef", Map(("group", "eks.amazonaws.com"), ("kind", "NodeClass"), ("name", PoolName))),
            ("requirements", Requirements()),
            ("expireAfter", Invariant($"{_defaults.NodeLifetime.TotalHours}h")),
            ("terminationGracePeriod", Invariant($"{_defaults.NodeGrace.TotalHours}h")))));
        var disruption = Map(
            ("consolidationPolicy", "WhenEmptyOrUnderutilized"),
            ("consolidateAfter", Invariant($"{_defaults.ConsolidateAfter.TotalSeconds}s")),
            ("budgets", ImmutableArray.Create<object>(Map(("nodes", Invariant($"{_defaults.NodesReplacedPercent}%"))))));
        return new InputMap<object>
        {
            { "template", template },
            { "disruption", disruption },
            { "limits", Map(("cpu", Invariant($"{_args.MaxCpu ?? _defaults.MaxCpu}"))) },
        };
    }

    private ImmutableArray<object> Requirements() =>
    [
        Require("karpenter.sh/capacity-type", "In", _args.UseSpot ?? _defaults.UseSpot ? ["on-demand", "spot"] : ["on-demand"]),
        Require("kubernetes.io/arch", "In", _args.Architecture == CpuArchitecture.Arm64 ? "arm64" : "amd64"),
        Require("eks.amazonaws.com/instance-category", "In", "c", "m", "r"),
        Require("eks.amazonaws.com/instance-generation", "Gt", "5"),
    ];

    private static ImmutableDictionary<string, object> Require(string key, string comparison, params ImmutableArray<string> values) =>
        Map(("key", key), ("operator", comparison), ("values", values.CastArray<object>()));

    private static ImmutableDictionary<string, object> Map(params ReadOnlySpan<(string Key, object Value)> entries)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map.ToImmutable();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
