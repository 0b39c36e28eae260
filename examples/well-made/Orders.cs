using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Aws.Iam;

namespace WellMade;

/// <summary>A table that can be restored to any second, and from a copy when it is gone.</summary>
internal sealed class Orders
{
    public Orders(Encryption encryption, Notices notices, CustomResourceOptions aws)
    {
        var table = new Table("orders", new()
        {
            HashKey = "id",
            Attributes = new TableAttributeArgs { Name = "id", Type = "S" },
            BillingMode = "PAY_PER_REQUEST",
            PointInTimeRecovery = new TablePointInTimeRecoveryArgs { Enabled = true },
            ServerSideEncryption = new TableServerSideEncryptionArgs { Enabled = true, KmsKeyArn = encryption.Key.Arn },
            DeletionProtectionEnabled = true,
        }, CustomResourceOptions.Merge(aws, new CustomResourceOptions { Protect = true }));
        notices.Alarm("orders-throttled", "AWS/DynamoDB", "ThrottledRequests", "Sum", 0, "TableName", table.Name);

        var vault = new Vault("orders", new() { KmsKeyArn = encryption.Key.Arn }, CustomResourceOptions.Merge(aws, new CustomResourceOptions { Protect = true }));
        var plan = new Pulumi.Aws.Backup.Plan("orders", new()
        {
            Rules = new Pulumi.Aws.Backup.Inputs.PlanRuleArgs
            {
                RuleName = "daily",
                TargetVaultName = vault.Name,
                Schedule = "cron(0 3 * * ? *)",
                Lifecycle = new Pulumi.Aws.Backup.Inputs.PlanRuleLifecycleArgs { DeleteAfter = 35 },
            },
        }, aws);
        var role = new Role("backup", new()
        {
            AssumeRolePolicy = """
                { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "backup.amazonaws.com" } }] }
                """,
        }, aws);
        _ = new RolePolicyAttachment("backup", new()
        {
            Role = role.Name,
            PolicyArn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
        }, aws);
        _ = new Selection("orders", new() { PlanId = plan.Id, IamRoleArn = role.Arn, Resources = { table.Arn } }, aws);
    }
}
