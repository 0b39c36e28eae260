using System.Collections.Immutable;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Inputs = Pulumi.Aws.Eks.Inputs;

namespace Infra.Kubernetes;

/// <summary>Who is let into a cluster: people and pipelines that were named, and the nodes of Auto Mode.</summary>
internal sealed class ClusterAccessEntries
{
    private readonly ComponentContext _component;
    private readonly ClusterControlPlane _controlPlane;
    private readonly ImmutableArray<Resource>.Builder _all = ImmutableArray.CreateBuilder<Resource>();

    public ClusterAccessEntries(ComponentContext component, ClusterArgs args, ClusterControlPlane controlPlane)
    {
        _component = component;
        _controlPlane = controlPlane;
        foreach (var (name, access) in args.Access.OrderBy(access => access.Key, StringComparer.Ordinal))
        {
            Associate($"access-{name}", CreateEntry($"access-{name}", access.PrincipalArn, "STANDARD"), access.Policy, access.Namespaces);
        }

        if (args.NodeGroup is null)
        {
            // EKS makes this by itself for its own node pools only.
            Associate("access-of-nodes", CreateEntry("access-of-nodes", controlPlane.Roles.Node.Arn, "EC2"), "AmazonEKSAutoNodePolicy", []);
        }
    }

    /// <summary>EKS knows of an entry some seconds after it was made: what calls the cluster waits for all of them.</summary>
    public ImmutableArray<Resource> All => _all.ToImmutable();

    private Eks.AccessEntry CreateEntry(string role, Input<string> principalArn, string type)
    {
        var entry = _component.Children.Create(
            role,
            tags => new Eks.AccessEntryArgs { ClusterName = _controlPlane.Cluster.Name, PrincipalArn = principalArn, Type = type, Tags = tags },
            (name, args, options) => new Eks.AccessEntry(name, args, options));
        _all.Add(entry);
        return entry;
    }

    private void Associate(string role, Eks.AccessEntry entry, string policy, ImmutableArray<string> namespaces)
    {
        var scope = new Inputs.AccessPolicyAssociationAccessScopeArgs { Type = namespaces.IsEmpty ? "cluster" : "namespace" };
        foreach (var name in namespaces.Order(StringComparer.Ordinal))
        {
            scope.Namespaces.Add(name);
        }

        _all.Add(_component.Children.Create(
            $"{role}-policy",
            _ => new Eks.AccessPolicyAssociationArgs
            {
                ClusterName = _controlPlane.Cluster.Name,
                PrincipalArn = entry.PrincipalArn,
                PolicyArn = Output.Format($"arn:{_component.Deployed.Partition}:eks::aws:cluster-access-policy/{policy}"),
                AccessScope = scope,
            },
            (name, args, options) => new Eks.AccessPolicyAssociation(name, args, options),
            options: new CustomResourceOptions { DependsOn = { entry } }));
    }
}
