namespace Infra.Policies;

/// <summary>What holds data and is reached through security groups.</summary>
internal static class DataStores
{
    private static readonly Dictionary<ResourceType, Func<ResourceView, Property>> Groups = new()
    {
        [AwsTypes.DatabaseInstance] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.DatabaseCluster] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.DocumentCluster] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.NeptuneCluster] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.DatabaseProxy] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.WarehouseCluster] = static store => store["vpcSecurityGroupIds"],
        [AwsTypes.ReplicationGroup] = static store => store["securityGroupIds"],
        [AwsTypes.CacheCluster] = static store => store["securityGroupIds"],
        [AwsTypes.ServerlessCache] = static store => store["securityGroupIds"],
        [AwsTypes.MemoryDbCluster] = static store => store["securityGroupIds"],
        [AwsTypes.SearchDomain] = static store => store["vpcOptions"]["securityGroupIds"],
        [AwsTypes.KafkaCluster] = static store => store["brokerNodeGroupInfo"]["securityGroups"],
        [AwsTypes.MountTarget] = static store => store["securityGroups"],
    };

    /// <summary>Their types.</summary>
    public static IReadOnlyList<ResourceType> Types { get; } = [.. Groups.Keys];

    /// <summary>The security groups of one; missing where it has those of its VPC.</summary>
    public static Property SecurityGroupsOf(ResourceView store)
    {
        foreach (var (type, read) in Groups)
        {
            if (type.Matches(store.Type))
            {
                return read(store);
            }
        }

        return default;
    }
}
