using System.Collections.Immutable;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>
/// Turns links into resources of the workload: a policy for its code, a policy for whoever reads its secrets, and a pair of security
/// group rules. Each link has its own, so that one more never touches the others.
/// </summary>
internal static class LinkResources
{
    /// <summary>Creates the resources and gives them, for what has to wait until the workload may use its links.</summary>
    /// <param name="workload">The component that has the links.</param>
    /// <param name="links">The links.</param>
    /// <param name="role">The role of the workload's code.</param>
    /// <param name="secretsRole">The role that reads the secrets: the execution role of containers, the code's own where there is no other.</param>
    /// <param name="securityGroupId">The workload's security group. Null for a workload outside of any network.</param>
    public static ImmutableArray<Resource> Create(
        ComponentContext workload, ImmutableArray<Link> links, Iam.Role role, Iam.Role secretsRole, Input<string>? securityGroupId)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>();
        foreach (var link in links)
        {
            if (!link.Permissions.IsEmpty)
            {
                var document = new PolicyDocument();
                link.Permissions.ToList().ForEach(statement => document.Add(statement));
                resources.Add(RolePolicies.Attach(workload.Children, $"to-{LinkSet.RoleOf(link)}", role, document));
            }

            if (!link.StartPermissions.IsEmpty || link.Secrets.Count > 0)
            {
                resources.Add(RolePolicies.Attach(workload.Children, $"start-with-{LinkSet.RoleOf(link)}", secretsRole, StartDocument(link)));
            }

            if (link.Port is { } port && securityGroupId is not null)
            {
                resources.AddRange(OpenPort(workload, link, port, securityGroupId));
            }
        }

        return resources.ToImmutable();
    }

    private static Output<string> StartDocument(Link link) => Output.All(link.Secrets.Values).Apply(arns =>
    {
        var document = new PolicyDocument();
        SecretReference.AllowReading(document, arns);
        link.StartPermissions.ToList().ForEach(statement => document.Add(statement));
        return document.ToJson();
    });

    private static ImmutableArray<Resource> OpenPort(ComponentContext workload, Link link, LinkPort port, Input<string> securityGroupId)
    {
        var role = $"to-{LinkSet.RoleOf(link)}";
        return
        [
            PortRules.AllowOut(
                workload.Children, $"{role}-out", securityGroupId, port.Port, $"{workload.Name} to {link.Target.Name}",
                rule => rule.ReferencedSecurityGroupId = port.SecurityGroupId),
            PortRules.AllowIn(
                workload.Children, $"{role}-in", port.SecurityGroupId, port.Port, $"{link.Target.Name} from {workload.Name}",
                rule => rule.ReferencedSecurityGroupId = securityGroupId),
        ];
    }
}
