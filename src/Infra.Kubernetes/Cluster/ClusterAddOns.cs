using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;

namespace Infra.Kubernetes;

/// <summary>The add-ons that EKS looks after, each of a version that is written down and with a role of its own where it calls AWS.</summary>
internal sealed class ClusterAddOns
{
    // Keeps what an administrator has set by hand on update: EKS would otherwise stop with a conflict, or take it back.
    private const string OnUpdate = "PRESERVE";

    private readonly ComponentContext _component;
    private readonly ClusterArgs _args;
    private readonly ClusterControlPlane _controlPlane;

    public ClusterAddOns(ComponentContext component, ClusterArgs args, ClusterControlPlane controlPlane)
    {
        _component = component;
        _args = args;
        _controlPlane = controlPlane;
    }

    /// <summary>What nodes need to be ready. Nothing of it waits for nodes.</summary>
    public ImmutableArray<Resource> BeforeNodes() => _args.NodeGroup is null ? [] :
    [
        Create(ClusterAddOnVersions.PodIdentity, [], null),
        Create(ClusterAddOnVersions.Proxy, [], null),
        Create(
            ClusterAddOnVersions.Network,
            [],
            // Policies are enforced from the first packet on; addresses come in blocks, so that a node has room for its pods.
            Json(("enableNetworkPolicy", "true"), ("env", Map(("ENABLE_PREFIX_DELEGATION", "true"), ("WARM_PREFIX_TARGET", "1")))),
            ("aws-node", [("network-agent-policy", "AmazonEKS_CNI_Policy")])),
    ];

    /// <summary>What runs on nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    public ImmutableArray<Resource> OnNodes(ImmutableArray<Resource> nodes)
    {
        var addOns = ImmutableArray.CreateBuilder<Resource>();
        if (_args.NodeGroup is not null)
        {
            addOns.Add(Create(ClusterAddOnVersions.Dns, nodes, null));
        }

        addOns.Add(Create(ClusterAddOnVersions.Metrics, nodes, null));
        Resource[] logs = [_controlPlane.Logs.Application, .. _controlPlane.Logs.Others];
        addOns.Add(Create(
            ClusterAddOnVersions.Observability, nodes.AddRange(logs), null, ("cloudwatch-agent", [("logs-agent-policy", "CloudWatchAgentServerPolicy"), ("traces-policy", "AWSXrayWriteOnlyAccess")])));
        return addOns.ToImmutable();
    }

    private Eks.Addon Create(
        string addOn, ImmutableArray<Resource> prerequisites, string? configuration, params ReadOnlySpan<(string ServiceAccount, (string Role, string Policy)[] Policies)> identities)
    {
        var options = new CustomResourceOptions();
        var roles = new List<(string ServiceAccount, Iam.Role Role)>();
        foreach (var (account, policies) in identities)
        {
            var role = CreateRole(addOn, account);
            roles.Add((account, role));
            foreach (var policy in policies)
            {
                options.DependsOn.Add(_component.Children.Create(
                    policy.Role,
                    _ => new Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = _component.Deployed.ManagedPolicy(policy.Policy) },
                    (name, args, childOptions) => new Iam.RolePolicyAttachment(name, args, childOptions)));
            }
        }

        foreach (var prerequisite in prerequisites)
        {
            options.DependsOn.Add(prerequisite);
        }

        return _component.Children.Create(
            addOn, tags => ToArgs(addOn, configuration, roles, tags), (name, args, childOptions) => new Eks.Addon(name, args, childOptions), _args.Customize.AddOn, options);
    }

    private Eks.AddonArgs ToArgs(string addOn, string? configuration, List<(string ServiceAccount, Iam.Role Role)> roles, InputMap<string> tags)
    {
        var args = new Eks.AddonArgs
        {
            ClusterName = _controlPlane.Cluster.Name,
            AddonName = addOn,
            AddonVersion = _args.AddOnVersions.TryGetValue(addOn, out var version) ? version : ClusterAddOnVersions.Pinned[addOn],
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = OnUpdate,
            Tags = tags,
        };
        if (configuration is not null)
        {
            args.ConfigurationValues = configuration;
        }

        foreach (var (account, role) in roles)
        {
            args.PodIdentityAssociations.Add(new Eks.Inputs.AddonPodIdentityAssociationArgs { ServiceAccount = account, RoleArn = role.Arn });
        }

        return args;
    }

    private Iam.Role CreateRole(string addOn, string account) => _component.Children.Create(
        // Short, as the name of a role has 64 characters.
        addOn == ClusterAddOnVersions.Observability ? "logs-agent-role" : "network-agent-role",
        tags => new Iam.RoleArgs
        {
            Description = $"Add-on {addOn} of {_component.Name}",
            AssumeRolePolicy = PodRole.Trust(_controlPlane.Cluster.Arn, addOn == ClusterAddOnVersions.Observability ? "amazon-cloudwatch" : "kube-system", account).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options));

    private static string Json(params ReadOnlySpan<(string Key, object Value)> entries) => JsonSerializer.Serialize(Map(entries));

    private static SortedDictionary<string, object> Map(params ReadOnlySpan<(string Key, object Value)> entries)
    {
        var map = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map;
    }
}
