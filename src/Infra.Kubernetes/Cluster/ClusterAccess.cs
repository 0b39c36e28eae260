using System.Collections.Immutable;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>What an IAM role may do in a cluster. Written down as access entries of EKS; there is no <c>aws-auth</c> ConfigMap.</summary>
public sealed class ClusterAccess
{
    private ClusterAccess(Input<string> principalArn, string policy, ImmutableArray<string> namespaces)
    {
        PrincipalArn = principalArn;
        Policy = policy;
        Namespaces = namespaces;
    }

    /// <summary>The ARN of the role, without its path, as EKS takes it.</summary>
    public Input<string> PrincipalArn { get; }

    /// <summary>The namespaces that it is about. Empty for the whole cluster.</summary>
    public ImmutableArray<string> Namespaces { get; }

    /// <summary>The name of the access policy of EKS.</summary>
    public string Policy { get; }

    /// <summary>Everything in the whole cluster.</summary>
    /// <param name="principalArn">The ARN of a role.</param>
    public static ClusterAccess Administrator(Input<string> principalArn) => new(principalArn, "AmazonEKSClusterAdminPolicy", []);

    /// <summary>Change what runs in namespaces, also read their secrets; never permissions.</summary>
    /// <param name="principalArn">The ARN of a role.</param>
    /// <param name="namespaces">The namespaces; at least one.</param>
    public static ClusterAccess Edit(Input<string> principalArn, params string[] namespaces) => new(principalArn, "AmazonEKSEditPolicy", [.. namespaces]);

    /// <summary>Look at everything but secrets.</summary>
    /// <param name="principalArn">The ARN of a role.</param>
    /// <param name="namespaces">The namespaces. Default: the whole cluster.</param>
    public static ClusterAccess View(Input<string> principalArn, params string[] namespaces) => new(principalArn, "AmazonEKSViewPolicy", [.. namespaces]);
}
