using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>What a workload needs to call a <see cref="Service"/>.</summary>
internal static class ServiceLink
{
    public static Link Call(Service service, string scheme, bool isPublic) => new(service, LinkAccess.Call)
    {
        // The name that service discovery of .NET reads for "https://prices": hyphens stay, as they do in the host name.
        Environment = ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal).Add($"services__{service.Name}__{scheme}__0", service.Url),
        // Requests to a public service come back from outside, where security groups mean nothing and everyone is let in.
        Port = isPublic
            ? null
            : new LinkPort(service.LoadBalancerSecurityGroupId, scheme == "https" ? LoadBalancerGroup.Https : LoadBalancerGroup.Http),
    };
}
