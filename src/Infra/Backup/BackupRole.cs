using System.Collections.Immutable;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>
/// A role of AWS Backup, with the policies that AWS maintains for it: what a backup of each kind of resource needs changes with AWS, and a
/// missing permission shows only when a backup fails.
/// </summary>
internal sealed class BackupRole
{
    private const string ForBackup = "AWSBackupServiceRolePolicyForBackup";
    private const string ForRestores = "AWSBackupServiceRolePolicyForRestores";

    /// <summary>What making backups takes; AWS keeps the permissions of buckets apart.</summary>
    public static ImmutableArray<string> Backup(bool ofBuckets) =>
        ofBuckets ? [ForBackup, "AWSBackupServiceRolePolicyForS3Backup"] : [ForBackup];

    /// <summary>What restoring takes. Never part of the role that makes backups.</summary>
    public static ImmutableArray<string> Restore(bool ofBuckets) =>
        ofBuckets ? [ForRestores, "AWSBackupServiceRolePolicyForS3Restore"] : [ForRestores];

    public BackupRole(ComponentContext component, Customization<Iam.RoleArgs>? customize, string role, ImmutableArray<string> policies)
    {
        var created = component.Children.Create(
            role,
            tags => new Iam.RoleArgs
            {
                Description = $"AWS Backup: {component.Name} {role}",
                AssumeRolePolicy = Trust(component).ToJson(),
                Tags = tags,
            },
            (name, args, options) => new Iam.Role(name, args, options),
            customize);
        Attachments =
        [
            .. policies.Select(policy => component.Children.Create(
                $"{role}-{(policy.Contains("S3", StringComparison.Ordinal) ? "buckets" : "resources")}",
                _ => new Iam.RolePolicyAttachmentArgs { Role = created.Name, PolicyArn = ArnOf(component, policy) },
                (name, args, options) => new Iam.RolePolicyAttachment(name, args, options))),
        ];
        Arn = created.Arn;
    }

    public Output<string> Arn { get; }

    /// <summary>Without them the role is of no use yet.</summary>
    public InputList<Resource> Attachments { get; }

    // Whether AWS Backup tells its account when it assumes a role is not documented, and a condition that never holds would end all backups.
    private static PolicyDocument Trust(ComponentContext component) => new PolicyDocument().Add(new PolicyStatement("Assume", "sts:AssumeRole")
    {
        Service = "backup.amazonaws.com",
        Conditions = { new PolicyCondition("StringEqualsIfExists", "aws:SourceAccount", component.Deployed.Account) },
    });

    // The policies about buckets have no path.
    private static Output<string> ArnOf(ComponentContext component, string policy) => policy.Contains("S3", StringComparison.Ordinal)
        ? Output.Format($"arn:{component.Deployed.Partition}:iam::aws:policy/{policy}")
        : Output.Format($"arn:{component.Deployed.Partition}:iam::aws:policy/service-role/{policy}");
}
