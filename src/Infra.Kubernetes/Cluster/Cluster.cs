using System.Collections.Immutable;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Provider = Pulumi.Kubernetes.Provider;

namespace Infra.Kubernetes;

/// <summary>
/// A Kubernetes cluster: on EKS with a private endpoint, encrypted secrets, audited access and nodes that come and go with the pods; or one that is
/// there already.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/cluster.md</c>.</remarks>
public sealed class Cluster : InfraComponent, ILinkingCluster, IMonitored, ILogged
{
    /// <summary>The ingress class whose load balancers are reached from inside the network.</summary>
    public const string InternalIngressClass = "alb-internal";

    /// <summary>The ingress class whose load balancers are reached from the internet.</summary>
    public const string PublicIngressClass = "alb-public";

    private const string TypeToken = "infra:kubernetes:Cluster";

    // https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html
    private const int DnsAddress = 10;

    private readonly bool _isAuto;

    // Null for a cluster outside of AWS.
    private readonly ClusterLinks? _links;

    /// <summary>Creates a cluster on EKS.</summary>
    /// <param name="name">The cluster's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, and what differs from <see cref="ClusterDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Cluster(string name, ClusterArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var defaults = ClusterDefaults.For(Tier);
        var controlPlane = new ClusterControlPlane(Context, args, defaults);
        var cluster = controlPlane.Cluster;
        var entries = new ClusterAccessEntries(Context, args, controlPlane);
        // Known to whoever is let in, and to nobody before.
        var endpoint = Output.Tuple(cluster.Endpoint, Output.All(entries.All.Select(entry => (Input<string>)entry.Urn))).Apply(known => known.Item1);
        Kubeconfig = ClusterKubeconfig.Create(cluster.Name, endpoint, cluster.CertificateAuthority.Apply(authority => authority.Data ?? ""), Context.Deployed.Region);
        Provider = CreateProvider(Kubeconfig, cluster.Arn, args.Customize.Provider, [cluster, .. entries.All]);
        AddNodes(args, defaults, controlPlane);

        ClusterName = cluster.Name;
        ClusterArn = cluster.Arn;
        Endpoint = cluster.Endpoint;
        SecurityGroupId = controlPlane.SecurityGroupId;
        NodeRoleArn = controlPlane.Roles.Node.Arn;
        LogGroupName = controlPlane.Logs.Application.Name;
        Network = args.Network;
        _isAuto = args.NodeGroup is null;
        // There are no pods of CoreDNS in Auto Mode, but its address, the tenth of the services.
        DnsAddresses = _isAuto ? [DnsOf(args.ServiceCidr)] : [];
        Signals = ClusterAlarms.Watch(ClusterName);
        _links = Links(ClusterName, ClusterArn, SecurityGroupId);
        PublishAll();
    }

    private Cluster(string name, ExistingClusterArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        var cluster = Eks.GetCluster.Invoke(new() { Name = args.ClusterName }, Children.Invoke);
        ClusterName = args.ClusterName.ToOutput();
        ClusterArn = cluster.Apply(found => found.Arn);
        Endpoint = cluster.Apply(found => found.Endpoint);
        SecurityGroupId = args.SecurityGroupId?.ToOutput() ?? cluster.Apply(found => found.VpcConfig.ClusterSecurityGroupId);
        Kubeconfig = ClusterKubeconfig.Create(
            ClusterName, Endpoint, cluster.Apply(found => found.CertificateAuthorities[0].Data), Context.Deployed.Region);
        Provider = CreateProvider(Kubeconfig, ClusterArn, null, []);
        LogGroupName = Output.Format($"/aws/containerinsights/{ClusterName}/application");
        Network = args.Network;
        _isAuto = args.IsAutoMode;
        DnsAddresses = args.IsAutoMode ? [DnsOf(args.ServiceCidr)] : [];
        // Whoever manages the cluster watches it.
        Signals = [];
        _links = Links(ClusterName, ClusterArn, SecurityGroupId);
        PublishAll();
    }

    private Cluster(string name, KubeconfigArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        // A path is no secret, but whether it is one cannot be told from content that is not known yet.
        Kubeconfig = args.Kubeconfig is null ? Output.Create("") : Output.CreateSecret(args.Kubeconfig.ToOutput());
        Provider = Children.Create(
            "provider",
            _ =>
            {
                var providerArgs = ProviderDefaults();
                if (args.Kubeconfig is not null)
                {
                    providerArgs.KubeConfig = Kubeconfig;
                }

                if (args.Context is { } context)
                {
                    providerArgs.Context = context;
                }

                return providerArgs;
            },
            (childName, childArgs, childOptions) => new Provider(childName, childArgs, childOptions));
        LogGroupName = Output.Create("");
        Signals = [];
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal) { ["context"] = args.Context });
    }

    /// <summary>The provider that components of the cluster are made with.</summary>
    public Provider Provider { get; }

    /// <summary>
    /// How to reach the cluster, for <c>kubectl</c> and others. On EKS it holds no credentials: it calls <c>aws eks get-token</c>. Empty for
    /// a cluster that is reached by the kubeconfig of whoever runs Pulumi; a secret when another was given.
    /// </summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>The cluster's name in EKS. Null outside of EKS.</summary>
    public Output<string>? ClusterName { get; }

    /// <summary>The cluster's ARN. Null outside of EKS.</summary>
    public Output<string>? ClusterArn { get; }

    /// <summary>The address of the cluster's API. Null outside of EKS.</summary>
    public Output<string>? Endpoint { get; }

    /// <summary>The security group of the control plane, the nodes and the pods. Null outside of EKS.</summary>
    public Output<string>? SecurityGroupId { get; }

    /// <summary>The role of the nodes. Null for a cluster that something else manages.</summary>
    public Output<string>? NodeRoleArn { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> DnsAddresses { get; } = [];

    /// <summary>The network the cluster is in. Null where it is not known.</summary>
    public Network? Network { get; }

    /// <summary>The log group of all containers. Empty outside of EKS.</summary>
    public Output<string> LogGroupName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <summary>An EKS cluster that something else manages: nothing is created in AWS, and components use it like one of their own.</summary>
    /// <param name="name">The cluster's name in the program.</param>
    /// <param name="args">Which cluster.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static Cluster FromExisting(string name, ExistingClusterArgs args, ComponentResourceOptions? options = null) => new(name, args, options);

    /// <summary>Any cluster, by its kubeconfig. Its pods cannot be linked to components of AWS.</summary>
    /// <param name="name">The cluster's name in the program.</param>
    /// <param name="args">The kubeconfig and its context. Default: those that <c>kubectl</c> uses.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static Cluster FromKubeconfig(string name, KubeconfigArgs? args = null, ComponentResourceOptions? options = null) => new(name, args ?? new(), options);

    /// <inheritdoc />
    public string LoadBalancerClass(Exposure exposure) =>
        !_isAuto ? AwsIngress.ClassName : exposure == Exposure.Public ? PublicIngressClass : InternalIngressClass;

    void ILinkingCluster.ValidateLinks(ArgumentProblems problems, ImmutableArray<Link> links)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (_links is not null)
        {
            _links.Validate(problems, links);
            return;
        }

        foreach (var link in links)
        {
            problems.Add(
                "Links", link.Target.Name, $"components that are in a cluster, as '{Name}' is no cluster of EKS and its pods cannot have a role of AWS",
                "run it on a Cluster of EKS, or give the pods credentials of their own by a Secret");
        }
    }

    PodAccess ILinkingCluster.Allow(PodIdentity pods, ImmutableArray<Link> links)
    {
        ArgumentNullException.ThrowIfNull(pods);
        return _links?.Allow(pods, links) ?? throw new InvalidOperationException($"Cluster '{Name}' is no cluster of EKS: its pods cannot be linked to components of AWS.");
    }

    private static string DnsOf(string serviceCidr)
    {
        var services = CidrBlock.Parse(serviceCidr);
        return services.Part(32 - services.PrefixLength, DnsAddress).ToString();
    }

    private static Pulumi.Kubernetes.ProviderArgs ProviderDefaults() => new() { EnableServerSideApply = true };

    private ClusterLinks Links(Output<string> clusterName, Output<string> clusterArn, Output<string> securityGroupId) => new(Context)
    {
        ClusterName = clusterName,
        ClusterArn = clusterArn,
        SecurityGroupId = securityGroupId,
        Network = Network,
    };

    private Provider CreateProvider(Output<string> kubeconfig, Output<string> arn, Customization<Pulumi.Kubernetes.ProviderArgs>? customize, ImmutableArray<Resource> prerequisites)
    {
        var options = new CustomResourceOptions();
        foreach (var prerequisite in prerequisites)
        {
            options.DependsOn.Add(prerequisite);
        }

        return Children.Create(
            "provider",
            _ =>
            {
                var args = ProviderDefaults();
                args.KubeConfig = kubeconfig;
                // Otherwise another kubeconfig of the same cluster, such as after its certificate was renewed, would replace everything in it.
                args.ClusterIdentifier = arn;
                return args;
            },
            (name, args, childOptions) => new Provider(name, args, childOptions),
            customize,
            options);
    }

    private void AddNodes(ClusterArgs args, ClusterDefaults defaults, ClusterControlPlane controlPlane)
    {
        var addOns = new ClusterAddOns(Context, args, controlPlane);
        if (args.NodeGroup is not null)
        {
            addOns.OnNodes([ClusterNodeGroup.Create(Context, args, defaults, controlPlane, addOns.BeforeNodes())]);
            return;
        }

        var objects = new KubernetesObjects(
            this, Platform, Children, KubernetesLabels.For(Platform, nameof(Cluster), Name, new Dictionary<string, string>(StringComparer.Ordinal)));
        _ = new ClusterObjects(objects, Provider, args.Network, controlPlane.KeyArn);
        addOns.OnNodes([new ClusterAutoNodes(objects, Provider, args, defaults, controlPlane).Pool]);
    }

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["clusterName"] = ClusterName,
        ["clusterArn"] = ClusterArn,
        ["endpoint"] = Endpoint,
        ["securityGroupId"] = SecurityGroupId,
        ["logGroupName"] = LogGroupName,
        ["kubeconfig"] = Kubeconfig,
    });
}
