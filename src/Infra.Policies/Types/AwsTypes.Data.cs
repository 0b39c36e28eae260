namespace Infra.Policies;

/// <summary>The AWS types that rules name. Databases, tables, caches, search, streams and warehouses.</summary>
internal static partial class AwsTypes
{
    public static readonly ResourceType DatabaseInstance = ResourceType.Of("aws:rds/instance:Instance");
    public static readonly ResourceType DatabaseCluster = ResourceType.Of("aws:rds/cluster:Cluster");
    public static readonly ResourceType DatabaseClusterInstance = ResourceType.Of("aws:rds/clusterInstance:ClusterInstance");
    public static readonly ResourceType DatabaseParameterGroup = ResourceType.Of("aws:rds/parameterGroup:ParameterGroup");
    public static readonly ResourceType DatabaseClusterParameterGroup = ResourceType.Of(
        "aws:rds/clusterParameterGroup:ClusterParameterGroup");
    public static readonly ResourceType DatabaseSubnetGroup = ResourceType.Of("aws:rds/subnetGroup:SubnetGroup");
    public static readonly ResourceType DatabaseProxy = ResourceType.Of("aws:rds/proxy:Proxy");
    public static readonly ResourceType DocumentCluster = ResourceType.Of("aws:docdb/cluster:Cluster");
    public static readonly ResourceType DocumentClusterInstance = ResourceType.Of("aws:docdb/clusterInstance:ClusterInstance");
    public static readonly ResourceType DocumentClusterParameterGroup = ResourceType.Of(
        "aws:docdb/clusterParameterGroup:ClusterParameterGroup");
    public static readonly ResourceType NeptuneCluster = ResourceType.Of("aws:neptune/cluster:Cluster");
    public static readonly ResourceType NeptuneClusterInstance = ResourceType.Of("aws:neptune/clusterInstance:ClusterInstance");
    public static readonly ResourceType Table = ResourceType.Of("aws:dynamodb/table:Table");
    public static readonly ResourceType TableReplica = ResourceType.Of("aws:dynamodb/tableReplica:TableReplica");
    public static readonly ResourceType ReplicationGroup = ResourceType.Of("aws:elasticache/replicationGroup:ReplicationGroup");
    public static readonly ResourceType CacheCluster = ResourceType.Of("aws:elasticache/cluster:Cluster");
    public static readonly ResourceType ServerlessCache = ResourceType.Of("aws:elasticache/serverlessCache:ServerlessCache");
    public static readonly ResourceType MemoryDbCluster = ResourceType.Of("aws:memorydb/cluster:Cluster");
    public static readonly ResourceType AcceleratorCluster = ResourceType.Of("aws:dax/cluster:Cluster");
    public static readonly ResourceType SearchDomain = ResourceType.Of("aws:opensearch/domain:Domain");
    public static readonly ResourceType ElasticsearchDomain = ResourceType.Of("aws:elasticsearch/domain:Domain");
    public static readonly ResourceType Stream = ResourceType.Of("aws:kinesis/stream:Stream");
    public static readonly ResourceType KafkaCluster = ResourceType.Of("aws:msk/cluster:Cluster");
    public static readonly ResourceType WarehouseCluster = ResourceType.Of("aws:redshift/cluster:Cluster");
    public static readonly ResourceType WarehouseParameterGroup = ResourceType.Of("aws:redshift/parameterGroup:ParameterGroup");
    public static readonly ResourceType WarehouseLogging = ResourceType.Of("aws:redshift/logging:Logging");
}
