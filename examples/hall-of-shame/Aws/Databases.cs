using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.Rds;

namespace HallOfShame.Aws;

/// <summary>Databases that are easy to reach and easy to lose.</summary>
internal static class Databases
{
    public static void Create(Network network)
    {
        _ = new Instance("orders", new()
        {
            Engine = "postgres",
            EngineVersion = "16",
            InstanceClass = "db.t2.micro",
            AllocatedStorage = 20,
            StorageType = "gp2",
            StorageEncrypted = false,
            MultiAz = false,
            PubliclyAccessible = true,
            Username = "postgres",
            Password = "Tr0ub4dor-and-3",
            BackupRetentionPeriod = 0,
            AutoMinorVersionUpgrade = false,
            DeletionProtection = false,
            SkipFinalSnapshot = true,
            VpcSecurityGroupIds = { network.Anyone.Id },
            ParameterGroupName = new Pulumi.Aws.Rds.ParameterGroup("orders", new()
            {
                Family = "postgres16",
                Parameters = new Pulumi.Aws.Rds.Inputs.ParameterGroupParameterArgs { Name = "rds.force_ssl", Value = "0" },
            }).Name,
        });

        _ = new ReplicationGroup("carts", new()
        {
            Description = "Carts of the shop.",
            NodeType = "cache.t3.micro",
            NumCacheClusters = 1,
            AtRestEncryptionEnabled = false,
            TransitEncryptionEnabled = false,
            AutomaticFailoverEnabled = false,
            SnapshotRetentionLimit = 0,
        });
    }
}
