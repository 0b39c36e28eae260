using System.Collections.Frozen;

namespace Infra.Plans.Changes;

/// <summary>The lists whose order means nothing: the sets of <c>set-facts.json</c>, and others by the last name of their path. A change of order alone in any other list is shown.</summary>
internal static class UnorderedLists
{
    // In front of a name that is a set wherever it stands in a type.
    private const string Anywhere = "**.";

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Sets = new(static () => TypeFacts.Read("set-facts.json"));

    private static readonly FrozenSet<string> Names = new[]
    {
        // Policy documents: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
        "Statement", "Action", "NotAction", "Resource", "NotResource", "AWS", "Service", "Federated",
        // Container definitions: maps that ECS writes as lists.
        "environment", "secrets", "dockerLabels",
        // Sets in the provider's schema wherever they occur, also in types without facts.
        "securityGroups", "securityGroupIds", "vpcSecurityGroupIds", "subnets", "subnetIds", "cidrBlocks", "ipv6CidrBlocks", "routeTableIds",
        "availabilityZones", "requiresCompatibilities", "enabledCloudwatchLogsExports", "alarmNames",
        "alarmActions", "okActions", "insufficientDataActions", "subjectAlternativeNames", "aliases", "allowedMethods", "cachedMethods",
        "managedPolicyArns", "capacityProviders", "iamRoles", "records", "vpcZoneIdentifiers", "targetGroupArns", "userGroupIds", "userIds",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="type">The resource's type, or null where that is not known.</param>
    /// <param name="path">The path of the list.</param>
    public static bool Contains(string? type, string path)
    {
        var plain = PropertyPath.WithoutItems(path);
        var name = plain[(plain.LastIndexOf('.') + 1)..];
        return Names.Contains(name) || (type is not null && Sets.Value.TryGetValue(type, out var sets) && (sets.Contains(plain) || sets.Contains(Anywhere + name)));
    }
}
