using System.Globalization;
using Pulumi;
using Efs = Pulumi.Aws.Efs;

namespace Infra;

/// <summary>The file system itself: how it is encrypted, how fast it is, and where old files and copies go.</summary>
internal sealed class FileSystemStorage
{
    private readonly ChildResources _children;
    private readonly FileSystemArgs _args;
    private readonly FileSystemDefaults _defaults;

    public FileSystemStorage(ChildResources children, FileSystemArgs args, FileSystemDefaults defaults)
    {
        _children = children;
        _args = args;
        _defaults = defaults;
        Files = Create();
        CreateBackupPolicy();
        CreateReplication();
    }

    public Efs.FileSystem Files { get; }

    private Efs.FileSystem Create() => _children.Create(
        "files",
        tags =>
        {
            var args = new Efs.FileSystemArgs
            {
                Encrypted = true,
                PerformanceMode = "generalPurpose",
                ThroughputMode = _args.Throughput.ToString().ToLowerInvariant(),
                LifecyclePolicies = [.. LifecyclePolicies()],
                // A replica would be overwritten; a file system that others write to must never become one.
                Protection = new Efs.Inputs.FileSystemProtectionArgs { ReplicationOverwrite = "ENABLED" },
                Tags = tags,
            };
            if (_args.ProvisionedMiBps is { } provisioned)
            {
                args.ProvisionedThroughputInMibps = provisioned;
            }

            if (_args.EncryptionKey is { } key)
            {
                args.KmsKeyId = key.Arn;
            }

            return args;
        },
        (name, args, options) => new Efs.FileSystem(name, args, options),
        _args.Customize.FileSystem,
        new CustomResourceOptions { Protect = _args.DeletionProtection ?? _defaults.DeletionProtection, IgnoreChanges = { "creationToken", "performanceMode" } });

    // EFS wants each transition as a policy of its own.
    private IEnumerable<Input<Efs.Inputs.FileSystemLifecyclePolicyArgs>> LifecyclePolicies()
    {
        var cold = _args.InfrequentAccessAfterDays ?? _defaults.InfrequentAccessAfterDays;
        yield return new Efs.Inputs.FileSystemLifecyclePolicyArgs { TransitionToIa = After(cold) };
        yield return new Efs.Inputs.FileSystemLifecyclePolicyArgs { TransitionToPrimaryStorageClass = "AFTER_1_ACCESS" };
        // The archive takes elastic throughput, and only what is in the cheaper class already.
        if (_args.Throughput == FileSystemThroughput.Elastic && cold < _defaults.ArchiveAfterDays)
        {
            yield return new Efs.Inputs.FileSystemLifecyclePolicyArgs { TransitionToArchive = After(_defaults.ArchiveAfterDays) };
        }
    }

    private static string After(int days) => days == 1 ? "AFTER_1_DAY" : string.Create(CultureInfo.InvariantCulture, $"AFTER_{days}_DAYS");

    private void CreateBackupPolicy() => _children.Create(
        "backups",
        _ => new Efs.BackupPolicyArgs
        {
            FileSystemId = Files.Id,
            BackupPolicyDetails = new Efs.Inputs.BackupPolicyBackupPolicyArgs { Status = _args.Backups ?? _defaults.Backups ? "ENABLED" : "DISABLED" },
        },
        (name, args, options) => new Efs.BackupPolicy(name, args, options));

    private void CreateReplication()
    {
        if (_args.ReplicaRegion is { } region)
        {
            _children.Create(
                "replica",
                _ => new Efs.ReplicationConfigurationArgs
                {
                    SourceFileSystemId = Files.Id,
                    Destination = new Efs.Inputs.ReplicationConfigurationDestinationArgs { Region = region },
                },
                (name, args, options) => new Efs.ReplicationConfiguration(name, args, options),
                _args.Customize.Replication);
        }
    }
}
