using System.Collections.Frozen;

namespace Infra.Policies;

/// <summary>The resource types that hold data, or without which data cannot be read: deleting one loses something no deployment brings back.</summary>
public static class StatefulTypes
{
    private static readonly ResourceType[] Listed =
    [
        AwsTypes.Bucket, AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster,
        AwsTypes.Table, AwsTypes.ReplicationGroup, AwsTypes.CacheCluster, AwsTypes.FileSystem, AwsTypes.Volume, AwsTypes.Key,
        AwsTypes.SearchDomain, AwsTypes.ElasticsearchDomain, AwsTypes.Stream, AwsTypes.KafkaCluster, AwsTypes.WarehouseCluster,
        AwsTypes.Secret, AwsTypes.LogGroup, AwsTypes.Registry, AwsTypes.BackupVault, AwsTypes.UserPool, AwsTypes.HostedZone, AwsTypes.EksCluster,
        KubernetesTypes.PersistentVolumeClaim, KubernetesTypes.StatefulSet,
    ];

    private static readonly FrozenSet<string> Tokens = Listed.SelectMany(type => type.Tokens).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ResourceType> All => Listed;

    /// <summary>True when the type token, or an alias of it, is one of them.</summary>
    public static bool Contains(string type) => Tokens.Contains(type);
}
