using System.Collections.Immutable;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;

namespace Infra.Kubernetes;

/// <summary>The role of a workload's pods: EKS Pod Identity hands it to one service account of one namespace of one cluster.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html</remarks>
internal static class PodRole
{
    private const string Principal = "pods.eks.amazonaws.com";

    /// <summary>Trusts one service account only: other pods of the cluster, and other clusters of the account, do not get the role even if they are associated with it.</summary>
    public static PolicyDocument Trust(Input<string> clusterArn, Input<string> space, string serviceAccount) => new PolicyDocument().Add(
        new PolicyStatement("AssumeAsPod", "sts:AssumeRole", "sts:TagSession")
        {
            Service = Principal,
            Conditions =
            {
                new PolicyCondition("StringEquals", "aws:RequestTag/eks-cluster-arn", clusterArn),
                new PolicyCondition("StringEquals", "aws:RequestTag/kubernetes-namespace", space),
                new PolicyCondition("StringEquals", "aws:RequestTag/kubernetes-service-account", serviceAccount),
            },
        });

    /// <summary>Creates the role with a policy for each link, and associates it with the service account.</summary>
    /// <param name="pods">The workload.</param>
    /// <param name="links">The links.</param>
    /// <param name="clusterName">The cluster's name.</param>
    /// <param name="clusterArn">The cluster's ARN.</param>
    /// <returns>What has to exist before pods start: a pod that is older than its association gets no credentials.</returns>
    public static ImmutableArray<Resource> Create(PodIdentity pods, ImmutableArray<Link> links, Input<string> clusterName, Input<string> clusterArn)
    {
        var role = pods.Children.Create(
            "role",
            tags => new Iam.RoleArgs
            {
                Description = $"What the code of {pods.Name} may do",
                AssumeRolePolicy = Trust(clusterArn, pods.Namespace, pods.ServiceAccount).ToJson(),
                Tags = tags,
            },
            (name, args, options) => new Iam.Role(name, args, options));
        // Nobody else starts a pod: it reads its secrets itself.
        var context = new ComponentContext(pods.Name, pods.Platform, pods.Children);
        var policies = LinkResources.Create(context, links, role, role, securityGroupId: null);
        var association = pods.Children.Create(
            "pod-identity",
            tags => new Eks.PodIdentityAssociationArgs
            {
                ClusterName = clusterName,
                Namespace = pods.Namespace,
                ServiceAccount = pods.ServiceAccount,
                RoleArn = role.Arn,
                Tags = tags,
            },
            (name, args, options) => new Eks.PodIdentityAssociation(name, args, options));
        return [.. policies, association];
    }
}
