using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Infra.Kubernetes;

/// <summary>
/// A namespace that is closed and bounded: pods run under the profile <c>restricted</c>, with a quota and defaults. They reach nothing but the
/// cluster's DNS until a link or an address opens a way.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/namespace.md</c>.</remarks>
public sealed class Namespace : KubernetesComponent
{
    private const string TypeToken = "infra:kubernetes:Namespace";
    private const string PodSecurity = "pod-security.kubernetes.io/";

    private readonly HashSet<string> _workloads = new(StringComparer.Ordinal);

    /// <summary>Creates a namespace.</summary>
    /// <param name="name">The component's name, and the namespace's unless <see cref="NamespaceArgs.Name"/> says otherwise.</param>
    /// <param name="args">What differs from <see cref="NamespaceDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Namespace(string name, NamespaceArgs? args = null, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args ??= new(), args.Cluster, options)
    {
        var defaults = NamespaceDefaults.For(Tier);
        Cluster = args.Cluster;
        var space = CreateNamespace(args, defaults, args.Name ?? name);
        NamespaceName = space.Metadata.Apply(metadata => metadata.Name);
        CreateQuota(args, defaults);
        CreateLimits(args, defaults);
        NamespaceNetwork.Close(Objects, NamespaceName, args);
        PublishAll();
    }

    private Namespace(string name, ExistingNamespaceArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, args.Cluster, options)
    {
        Cluster = args.Cluster;
        NamespaceName = Output.Create(args.Name ?? name);
        PublishAll();
    }

    /// <summary>The cluster. Null for the one of the kubeconfig that whoever runs Pulumi uses.</summary>
    public IKubernetesCluster? Cluster { get; }

    /// <summary>The namespace's name in the cluster.</summary>
    public Output<string> NamespaceName { get; }

    /// <summary>
    /// A namespace that something else manages. Nothing is created; whoever manages it sees to its quota, its Pod Security labels and the network
    /// policy that closes it.
    /// </summary>
    /// <param name="name">The component's name in the program.</param>
    /// <param name="args">Which namespace. Default: the one with that name, in the cluster of the kubeconfig.</param>
    /// <param name="options">Pulumi's options, such as a provider.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be right; the message lists all of them.</exception>
    public static Namespace FromExisting(string name, ExistingNamespaceArgs? args = null, ComponentResourceOptions? options = null) =>
        new(name, args ?? new(), options);

    /// <summary>True when a workload has the name already: its objects would have the same names.</summary>
    internal bool HasWorkload(string name) => _workloads.Contains(name);

    internal void AddWorkload(string name) => _workloads.Add(name);

    private Core.Namespace CreateNamespace(NamespaceArgs args, NamespaceDefaults defaults, string physicalName)
    {
        var profile = args.AllowBaselinePods ? "baseline" : "restricted";
        return Objects.Create(
            "namespace",
            new ObjectMetaArgs
            {
                Name = physicalName,
                Labels =
                {
                    { PodSecurity + "enforce", profile },
                    { PodSecurity + "enforce-version", "latest" },
                    { PodSecurity + "audit", "restricted" },
                    { PodSecurity + "audit-version", "latest" },
                    { PodSecurity + "warn", "restricted" },
                    { PodSecurity + "warn-version", "latest" },
                    // Pods count as ready only when the load balancer of AWS has taken them in. Without its controller nobody reads the label; Auto Mode has its own.
                    { "elbv2.k8s.aws/pod-readiness-gate-inject", "enabled" },
                    { "eks.amazonaws.com/pod-readiness-gate-inject", "enabled" },
                },
            },
            metadata => new Pulumi.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs { Metadata = metadata },
            (name, child, options) => new Core.Namespace(name, child, options),
            args.Customize.Namespace,
            new CustomResourceOptions { Protect = defaults.Protect });
    }

    private void CreateQuota(NamespaceArgs args, NamespaceDefaults defaults)
    {
        var memory = args.Quota.Memory ?? defaults.QuotaMemory;
        Objects.Create(
            "quota",
            Metadata("quota"),
            metadata => new ResourceQuotaArgs
            {
                Metadata = metadata,
                Spec = new ResourceQuotaSpecArgs
                {
                    Hard =
                    {
                        { "requests.cpu", args.Quota.Cpu ?? defaults.QuotaCpu },
                        { "requests.memory", memory },
                        { "limits.memory", memory },
                        { "pods", (args.Quota.Pods ?? defaults.QuotaPods).ToString(System.Globalization.CultureInfo.InvariantCulture) },
                        // What is reached from outside is reached through an ingress or a gateway.
                        { "services.loadbalancers", "0" },
                        { "services.nodeports", "0" },
                    },
                },
            },
            (name, child, options) => new Core.ResourceQuota(name, child, options),
            args.Customize.Quota);
    }

    private void CreateLimits(NamespaceArgs args, NamespaceDefaults defaults) => Objects.Create(
        "limits",
        Metadata("limits"),
        metadata => new LimitRangeArgs
        {
            Metadata = metadata,
            Spec = new LimitRangeSpecArgs
            {
                Limits =
                {
                    new LimitRangeItemArgs
                    {
                        Type = "Container",
                        DefaultRequest =
                        {
                            { "cpu", defaults.ContainerCpu }, { "memory", defaults.ContainerMemory },
                            // Without a request of its own, each container would ask for as much disk as it may fill.
                            { "ephemeral-storage", defaults.ContainerStorageRequest },
                        },
                        Default = { { "memory", defaults.ContainerMemory }, { "ephemeral-storage", defaults.ContainerStorage } },
                        Max = { { "memory", defaults.ContainerMemoryMax } },
                    },
                },
            },
        },
        (name, child, options) => new Core.LimitRange(name, child, options),
        args.Customize.Limits);

    private ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = NamespaceName };

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal) { ["namespaceName"] = NamespaceName });
}
