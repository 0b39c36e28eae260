namespace Infra.Policies;

/// <summary>The AWS types that rules name. S3, EFS, EBS, ECR and backup.</summary>
internal static partial class AwsTypes
{
    public static readonly ResourceType Bucket = ResourceType.Of("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2");
    public static readonly ResourceType BucketAcl = ResourceType.Of("aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2");
    public static readonly ResourceType BucketPolicy = ResourceType.Of("aws:s3/bucketPolicy:BucketPolicy");
    public static readonly ResourceType BucketPublicAccessBlock = ResourceType.Of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    public static readonly ResourceType AccountPublicAccessBlock = ResourceType.Of(
        "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
    public static readonly ResourceType BucketEncryption = ResourceType.Of(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2");
    public static readonly ResourceType BucketVersioning = ResourceType.Of(
        "aws:s3/bucketVersioning:BucketVersioning",
        "aws:s3/bucketVersioningV2:BucketVersioningV2");
    public static readonly ResourceType BucketLogging = ResourceType.Of(
        "aws:s3/bucketLogging:BucketLogging",
        "aws:s3/bucketLoggingV2:BucketLoggingV2");
    public static readonly ResourceType BucketLifecycle = ResourceType.Of(
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2");
    public static readonly ResourceType BucketOwnershipControls = ResourceType.Of("aws:s3/bucketOwnershipControls:BucketOwnershipControls");
    public static readonly ResourceType FileSystem = ResourceType.Of("aws:efs/fileSystem:FileSystem");
    public static readonly ResourceType FileSystemBackupPolicy = ResourceType.Of("aws:efs/backupPolicy:BackupPolicy");
    public static readonly ResourceType FileSystemPolicy = ResourceType.Of("aws:efs/fileSystemPolicy:FileSystemPolicy");
    public static readonly ResourceType MountTarget = ResourceType.Of("aws:efs/mountTarget:MountTarget");
    public static readonly ResourceType WindowsFileSystem = ResourceType.Of("aws:fsx/windowsFileSystem:WindowsFileSystem");
    public static readonly ResourceType OntapFileSystem = ResourceType.Of("aws:fsx/ontapFileSystem:OntapFileSystem");
    public static readonly ResourceType OpenZfsFileSystem = ResourceType.Of("aws:fsx/openZfsFileSystem:OpenZfsFileSystem");
    public static readonly ResourceType Volume = ResourceType.Of("aws:ebs/volume:Volume");
    public static readonly ResourceType EncryptionByDefault = ResourceType.Of("aws:ebs/encryptionByDefault:EncryptionByDefault");
    public static readonly ResourceType Registry = ResourceType.Of("aws:ecr/repository:Repository");
    public static readonly ResourceType RegistryLifecyclePolicy = ResourceType.Of("aws:ecr/lifecyclePolicy:LifecyclePolicy");
    public static readonly ResourceType RegistryPolicy = ResourceType.Of("aws:ecr/repositoryPolicy:RepositoryPolicy");
    public static readonly ResourceType RegistryScanning = ResourceType.Of(
        "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration");
    public static readonly ResourceType BackupPlan = ResourceType.Of("aws:backup/plan:Plan");
    public static readonly ResourceType BackupSelection = ResourceType.Of("aws:backup/selection:Selection");
    public static readonly ResourceType SnapshotLifecycle = ResourceType.Of("aws:dlm/lifecyclePolicy:LifecyclePolicy");
    public static readonly ResourceType BackupVault = ResourceType.Of("aws:backup/vault:Vault");
}
