using System.Collections.Immutable;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Infra.Kubernetes;

/// <summary>The role of the control plane and that of the nodes, each with the policies that AWS maintains for it and nothing besides.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/auto-cluster-iam-role.html</remarks>
internal sealed class ClusterRoles
{
    private static readonly ImmutableArray<(string Role, string Policy)> ControlPlane = [("cluster-policy", "AmazonEKSClusterPolicy")];

    private static readonly ImmutableArray<(string Role, string Policy)> AutoMode =
    [
        ("cluster-compute-policy", "AmazonEKSComputePolicy"),
        ("cluster-load-balancing-policy", "AmazonEKSLoadBalancingPolicy"),
        ("cluster-networking-policy", "AmazonEKSNetworkingPolicy"),
        ("cluster-storage-policy", "AmazonEKSBlockStoragePolicy"),
    ];

    private static readonly (string Role, string Policy) Images = ("node-images-policy", "AmazonEC2ContainerRegistryPullOnly");

    // What a kubelet needs to join. Addresses of pods are a matter of Auto Mode, or of the add-on's own role.
    private static readonly ImmutableArray<(string Role, string Policy)> AutoNodes = [Images, ("node-policy", "AmazonEKSWorkerNodeMinimalPolicy")];
    private static readonly ImmutableArray<(string Role, string Policy)> GroupNodes = [Images, ("node-policy", "AmazonEKSWorkerNodePolicy")];

    private readonly ComponentContext _component;

    public ClusterRoles(ComponentContext component, ClusterArgs args, Input<string> keyArn)
    {
        _component = component;
        var isAuto = args.NodeGroup is null;
        var deployed = component.Deployed;
        Cluster = Create(
            "cluster-role", $"The control plane of {component.Name}",
            Trust("eks.amazonaws.com", deployed.Account, deployed.Arn("eks", "cluster/*"), tagsSessions: isAuto), args.Customize.ClusterRole);
        Node = Create("node-role", $"The nodes of {component.Name}", Trust("ec2.amazonaws.com"), args.Customize.NodeRole);
        Policies =
        [
            .. Attach(Cluster, isAuto ? ControlPlane.AddRange(AutoMode) : ControlPlane),
            .. Attach(Node, isAuto ? AutoNodes : GroupNodes),
            UseKey(keyArn, isAuto),
        ];
    }

    public Iam.Role Cluster { get; }

    public Iam.Role Node { get; }

    /// <summary>Without them, the cluster or its nodes fail to come up; and when they go too early, what they made is left over.</summary>
    public ImmutableArray<Resource> Policies { get; }

    /// <summary>Lets a service act as the role.</summary>
    private static PolicyDocument Trust(string service, Output<string>? account = null, Output<string>? source = null, bool tagsSessions = false)
    {
        var statement = new PolicyStatement("Assume", tagsSessions ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"]) { Service = service };
        if (account is not null && source is not null)
        {
            statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", account));
            statement.Conditions.Add(new PolicyCondition("ArnLike", "aws:SourceArn", source));
        }

        return new PolicyDocument().Add(statement);
    }

    private Iam.Role Create(string role, string description, PolicyDocument trust, Customization<Iam.RoleArgs>? customize) => _component.Children.Create(
        role,
        tags => new Iam.RoleArgs { Description = description, AssumeRolePolicy = trust.ToJson(), Tags = tags },
        (name, args, options) => new Iam.Role(name, args, options),
        customize);

    private IEnumerable<Resource> Attach(Iam.Role role, ImmutableArray<(string Role, string Policy)> policies) => policies.Select(policy => _component.Children.Create(
        policy.Role,
        _ => new Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = _component.Deployed.ManagedPolicy(policy.Policy) },
        (name, args, options) => new Iam.RolePolicyAttachment(name, args, options)));

    // EKS encrypts secrets through a grant; in Auto Mode, EC2 encrypts the volumes of nodes through grants for itself.
    private Iam.RolePolicy UseKey(Input<string> keyArn, bool isAuto)
    {
        var document = new PolicyDocument().Add(
            new PolicyStatement("EncryptSecrets", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants") { Resources = { keyArn } });
        if (isAuto)
        {
            document.Add(new PolicyStatement("EncryptVolumes", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo")
            {
                Resources = { keyArn },
                Conditions = { new PolicyCondition("StringLike", "kms:ViaService", Output.Format($"ec2.{_component.Deployed.Region}.{_component.Deployed.DnsSuffix}")) },
            });
            document.Add(new PolicyStatement("GrantToVolumes", "kms:CreateGrant")
            {
                Resources = { keyArn },
                Conditions = { new PolicyCondition("Bool", "kms:GrantIsForAWSResource", "true") },
            });
        }

        return _component.Children.Create(
            "cluster-key",
            _ => new Iam.RolePolicyArgs { Role = Cluster.Name, Policy = document.ToJson() },
            (name, args, options) => new Iam.RolePolicy(name, args, options));
    }
}
