using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>The properties that replace data when they change, as the provider's schema marks them ("forces new resource").</summary>
internal static class StatefulFacts
{
    public static ReplaceFacts All { get; } = ReplaceFacts.Create(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["aws:rds/cluster:Cluster"] =
        [
            "availabilityZones", "clusterIdentifier", "clusterScalabilityType", "databaseName", "dbSubnetGroupName", "engine", "engineMode", "kmsKeyId",
            "masterUsername", "restoreToPointInTime", "s3Import", "snapshotIdentifier", "sourceRegion", "storageEncrypted",
        ],
        ["aws:rds/clusterInstance:ClusterInstance"] =
        [
            "availabilityZone", "clusterIdentifier", "customIamInstanceProfile", "dbSubnetGroupName", "engine", "engineVersion", "identifier",
            "performanceInsightsKmsKeyId",
        ],
        // A lower version replaces as well, and AWS raises it by itself.
        ["aws:elasticache/replicationGroup:ReplicationGroup"] =
        [
            "atRestEncryptionEnabled", "dataTieringEnabled", "globalReplicationGroupId", "kmsKeyId", "networkType", "port", "replicationGroupId",
            "securityGroupNames", "snapshotArns", "snapshotName", "subnetGroupName",
        ],
        ["aws:dynamodb/table:Table"] =
        [
            "hashKey", "importTable", "localSecondaryIndexes", "name", "rangeKey", "restoreDateTime", "restoreSourceName", "restoreSourceTableArn",
            "restoreToLatestTime",
        ],
        ["aws:s3/bucket:Bucket"] = ["bucket", "bucketPrefix", "objectLockEnabled"],
        ["aws:route53/zone:Zone"] = ["delegationSetId", "name"],
        ["aws:efs/fileSystem:FileSystem"] = ["availabilityZoneName", "creationToken", "encrypted", "kmsKeyId", "performanceMode"],
    });
}
