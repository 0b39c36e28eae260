namespace Infra.Policies.Rules;

/// <summary>Caches are encrypted at rest and accept connections with TLS only.</summary>
public sealed class CacheIsEncrypted : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-160",
        Slug = "cache-encrypted",
        Title = "Caches are encrypted at rest and in transit",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A cache holds sessions and copies of what the database protects; without TLS whoever shares the network reads them.",
        Fix = "Use the Infra Cache component, which does both; on a raw ReplicationGroup set atRestEncryptionEnabled and "
            + "transitEncryptionEnabled to true and leave transitEncryptionMode out. A Cluster of Redis alone cannot do it: use "
            + "a ReplicationGroup.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ElastiCache.4"), Fsbp("ElastiCache.5")],
        Links = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html"],
        Anchors = ["cdk-nag AEC3", "checkov CKV_AWS_29", "checkov CKV_AWS_30", "trivy AWS-0045", "trivy AWS-0051"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.ReplicationGroup, AwsTypes.CacheCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          atRestEncryptionEnabled: true
          transitEncryptionEnabled: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          atRestEncryptionEnabled: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // A member is encrypted as its group is, and the secondary of a global datastore as the primary is.
        var isGroup = AwsTypes.ReplicationGroup.Matches(resource.View.Type);
        var inherits = resource[isGroup ? "globalReplicationGroupId" : "replicationGroupId"].IsSet();
        if (!isGroup && inherits.IsYes)
        {
            return;
        }

        resource.Require(resource["transitEncryptionEnabled"].IsTrue() | inherits, "Connections are not encrypted.");
        if (isGroup)
        {
            var atRest = resource["atRestEncryptionEnabled"];
            var isEncrypted = atRest.IsMissing ? resource["engine"].Is("valkey").At(atRest) : atRest.IsTrue();
            resource.Require(isEncrypted | inherits, "What the cache writes to disk is not encrypted.");
            resource.Require(!resource["transitEncryptionMode"].Is("preferred"), "Connections without TLS are accepted as well.");
        }
    }
}
