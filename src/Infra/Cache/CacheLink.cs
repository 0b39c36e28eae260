using Pulumi;

namespace Infra;

/// <summary>What a workload gets to use a cache: the port, the right to log in as one user, and a connection string without a password.</summary>
internal sealed class CacheLink(ComponentContext context, CacheNodes nodes, CacheSettings settings)
{
    public Link Create(Cache target, LinkAccess access, Output<string> userId)
    {
        // Without replicas there is nobody but the primary to read from.
        var host = access == LinkAccess.ReadOnly && settings.Replicas > 0 ? nodes.Group.ReaderEndpointAddress : nodes.Group.PrimaryEndpointAddress;
        return new Link(target, access)
        {
            // AWS checks both: to this cache, and as this user.
            Permissions =
            [
                new PolicyStatement("LogIn", "elasticache:Connect")
                {
                    Resources =
                    {
                        context.Deployed.Arn("elasticache", $"replicationgroup:{nodes.Id}"),
                        userId.Apply(id => context.Deployed.Arn("elasticache", $"user:{id}")),
                    },
                },
            ],
            Port = new LinkPort(nodes.SecurityGroup.Id, CacheSettings.Port),
            Environment = Link.None
                .Add(
                    LinkVariable.Create("ConnectionStrings", context.Name),
                    Output.Format($"{host}:{CacheSettings.Port},ssl=true,user={userId},abortConnect=false"))
                // What the token that stands for the password is signed for.
                .Add(LinkVariable.Create("Caches", context.Name, "Name"), nodes.Id),
        };
    }
}
