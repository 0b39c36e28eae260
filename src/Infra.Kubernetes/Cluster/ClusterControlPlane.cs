using System.Collections.Immutable;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Inputs = Pulumi.Aws.Eks.Inputs;
using Kms = Pulumi.Aws.Kms;

namespace Infra.Kubernetes;

/// <summary>The EKS cluster with what has to be there before it: its key, its roles, its log groups.</summary>
internal sealed class ClusterControlPlane
{
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html
    private static readonly NameRule ClusterName = new(
        "EKS cluster", 100, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", '-',
        "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html");

    private static readonly string[] LogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    private readonly ComponentContext _component;
    private readonly ClusterArgs _args;
    private readonly ClusterDefaults _defaults;

    public ClusterControlPlane(ComponentContext component, ClusterArgs args, ClusterDefaults defaults)
    {
        _component = component;
        _args = args;
        _defaults = defaults;
        // Known beforehand, as EKS logs to a group of this name.
        Name = component.PhysicalName(ClusterName);
        KeyArn = args.EncryptionKey?.Arn ?? CreateKey().Arn;
        Roles = new ClusterRoles(component, args, KeyArn);
        Logs = new ClusterLogs(component, args, defaults, Name);
        Cluster = CreateCluster();
        SecurityGroupId = Cluster.VpcConfig.Apply(vpc => vpc.ClusterSecurityGroupId ?? "");
    }

    public string Name { get; }

    public Output<string> KeyArn { get; }

    public ClusterRoles Roles { get; }

    public ClusterLogs Logs { get; }

    public Eks.Cluster Cluster { get; }

    /// <summary>The group that EKS makes for the control plane, and that nodes and pods are in.</summary>
    public Output<string> SecurityGroupId { get; }

    private Kms.Key CreateKey() => _component.Children.Create(
        "key",
        tags => new Kms.KeyArgs
        {
            Description = $"Secrets and nodes' volumes of cluster {_component.Name}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            // The account's policies decide, of which the control plane's role has one.
            Policy = new PolicyDocument()
                .Add(new PolicyStatement("Administer", "kms:*") { Principal = _component.Deployed.AccountPrincipal, Resources = { "*" } })
                .ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Kms.Key(name, args, options),
        options: new CustomResourceOptions { Protect = _defaults.DeletionProtection });

    private Eks.Cluster CreateCluster()
    {
        var options = new CustomResourceOptions
        {
            Protect = _defaults.DeletionProtection,
            // Creating takes ten minutes, an upgrade up to an hour.
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(30), Update = TimeSpan.FromMinutes(90), Delete = TimeSpan.FromMinutes(30) },
        };
        foreach (var prerequisite in (IEnumerable<Resource>)[.. Roles.Policies, Logs.ControlPlane, .. Endpoints()])
        {
            options.DependsOn.Add(prerequisite);
        }

        return _component.Children.Create("cluster", ToArgs, (name, args, childOptions) => new Eks.Cluster(name, args, childOptions), _args.Customize.Cluster, options);
    }

    // Nodes have no other way to AWS without NAT.
    private ImmutableArray<Resource> Endpoints() => _args.Network.RequireEndpoints(ClusterEndpoints.Needed);

    private Eks.ClusterArgs ToArgs(InputMap<string> tags)
    {
        var args = new Eks.ClusterArgs
        {
            Name = Name,
            Version = _args.Version ?? _defaults.Version,
            RoleArn = Roles.Cluster.Arn,
            // No aws-auth ConfigMap. Who creates the cluster has an entry from the first moment on, for what is made inside; another value later would replace it.
            AccessConfig = new Inputs.ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = true },
            BootstrapSelfManagedAddons = false,
            VpcConfig = VpcConfig(),
            EncryptionConfig = new Inputs.ClusterEncryptionConfigArgs
            {
                Provider = new Inputs.ClusterEncryptionConfigProviderArgs { KeyArn = KeyArn },
                Resources = { "secrets" },
            },
            EnabledClusterLogTypes = { LogTypes },
            UpgradePolicy = new Inputs.ClusterUpgradePolicyArgs { SupportType = _defaults.SupportType },
            ZonalShiftConfig = new Inputs.ClusterZonalShiftConfigArgs { Enabled = _defaults.ZonalShift },
            DeletionProtection = _defaults.DeletionProtection,
            Tags = tags,
        };
        // EKS wants all three of them on, or all three off.
        var isAuto = _args.NodeGroup is null;
        args.ComputeConfig = new Inputs.ClusterComputeConfigArgs { Enabled = isAuto };
        args.StorageConfig = new Inputs.ClusterStorageConfigArgs { BlockStorage = new Inputs.ClusterStorageConfigBlockStorageArgs { Enabled = isAuto } };
        args.KubernetesNetworkConfig = new Inputs.ClusterKubernetesNetworkConfigArgs
        {
            ElasticLoadBalancing = new Inputs.ClusterKubernetesNetworkConfigElasticLoadBalancingArgs { Enabled = isAuto },
            IpFamily = "ipv4",
            ServiceIpv4Cidr = _args.ServiceCidr,
        };
        return args;
    }

    private Inputs.ClusterVpcConfigArgs VpcConfig()
    {
        var config = new Inputs.ClusterVpcConfigArgs
        {
            SubnetIds = _args.Network.PrivateSubnetIds,
            EndpointPrivateAccess = true,
            EndpointPublicAccess = _args.AllowPublicAccess.Count > 0,
        };
        foreach (var cidr in _args.AllowPublicAccess.Order(StringComparer.Ordinal))
        {
            config.PublicAccessCidrs.Add(cidr);
        }

        return config;
    }
}
