using System.Collections.Immutable;

namespace Infra.Tests;

public class BackupTests
{
    [Fact]
    public async Task Data_of_the_stack_is_backed_up_without_a_word()
    {
        var stack = await BackupStacks.RunAsync();

        var selection = stack["nightly-selection"];
        Assert.Equal(
            ["arn:aws:rds:*:*:cluster:*", "arn:aws:dynamodb:*:*:table/*", "arn:aws:elasticfilesystem:*:*:file-system/*"],
            selection.Strings("resources"));
        Assert.Equal("aws:ResourceTag/stack", selection["conditions.0.stringEquals.0.key"]);
        Assert.Equal("shop/test", selection["conditions.0.stringEquals.0.value"]);
        Assert.Null(selection["selectionTags"]);
    }

    [Theory]
    [InlineData(Tier.Sandbox, "daily 3")]
    [InlineData(Tier.Staging, "daily 14")]
    [InlineData(Tier.Production, "daily 35", "weekly 91", "monthly 396")]
    public async Task Tier_decides_how_long_backups_are_kept(Tier tier, params string[] rules)
    {
        var stack = await BackupStacks.RunAsync(tier);

        var plan = (ImmutableArray<object>)stack["nightly-plan"]["rules"]!;
        Assert.Equal(rules, plan.Select((_, index) => $"{stack["nightly-plan"][$"rules.{index}.ruleName"]} {stack["nightly-plan"][$"rules.{index}.lifecycle.deleteAfter"]}"));
        Assert.All(plan, rule => Assert.Equal("nightly-vault", ((ImmutableDictionary<string, object>)rule)["targetVaultName"]));
    }

    [Fact]
    public async Task Backups_cannot_be_deleted_before_their_time_outside_a_sandbox()
    {
        var stack = await BackupStacks.RunAsync(Tier.Staging);

        var statement = Assert.Single(stack["nightly-vault-policy"].Json("policy").GetProperty("Statement").EnumerateArray());
        Assert.Equal("Deny", statement.GetProperty("Effect").GetString());
        Assert.Equal("""["backup:DeleteRecoveryPoint","backup:UpdateRecoveryPointLifecycle"]""", statement.GetProperty("Action").GetRawText());
        Assert.Equal(false, stack["nightly-vault"]["forceDestroy"]);
        var sandbox = await BackupStacks.RunAsync();
        Assert.False(sandbox.Has("nightly-vault-policy"));
        Assert.Equal(true, sandbox["nightly-vault"]["forceDestroy"]);
    }

    [Theory]
    [InlineData(BackupLock.Governance, null)]
    [InlineData(BackupLock.Compliance, 30.0)]
    public async Task Lock_fits_the_plan(BackupLock kind, double? grace)
    {
        var stack = await BackupStacks.RunAsync(Tier.Production, args => (args.Lock, args.CopyToRegion) = (kind, "eu-central-1"));

        foreach (var name in (string[])["nightly-vault-lock", "nightly-copy-lock"])
        {
            Assert.Equal(35.0, stack[name]["minRetentionDays"]);
            Assert.Equal(396.0, stack[name]["maxRetentionDays"]);
            Assert.Equal(grace, stack[name]["changeableForDays"]);
        }

        Assert.False((await BackupStacks.RunAsync(Tier.Production)).Has("nightly-vault-lock"));
    }

    [Fact]
    public async Task Every_backup_is_copied_to_the_other_Region()
    {
        var stack = await BackupStacks.RunAsync(Tier.Production, args => args.CopyToRegion = "eu-central-1");

        Assert.Equal("eu-central-1", stack["nightly-copy"]["region"]);
        Assert.Equal("eu-central-1", stack["nightly-copy-policy"]["region"]);
        Assert.Null(stack["nightly-vault"]["region"]);
        Assert.All(Enumerable.Range(0, 3), rule =>
        {
            Assert.Equal("arn:aws:test:eu-west-1:123456789012:nightly-copy", stack["nightly-plan"][$"rules.{rule}.copyActions.0.destinationVaultArn"]);
            Assert.Equal(stack["nightly-plan"][$"rules.{rule}.lifecycle.deleteAfter"], stack["nightly-plan"][$"rules.{rule}.copyActions.0.lifecycle.deleteAfter"]);
        });
    }

    [Fact]
    public async Task Role_that_makes_backups_cannot_restore()
    {
        var stack = await BackupStacks.RunAsync(change: args => args.RestoreTests.Add(new("DynamoDB")));

        Assert.Equal(
            [
                ("nightly-restore-role-resources", "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores"),
                ("nightly-role-resources", "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"),
            ],
            stack.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(policy => (policy.Name, (string)policy["policyArn"]!)).Order());
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:nightly-role", stack["nightly-selection"]["iamRoleArn"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:nightly-restore-role", stack["nightly-restore-dynamodb"]["iamRoleArn"]);
        Assert.All(stack.OfType("aws:iam/role:Role"), role => Assert.Equal(
            "123456789012",
            role.Json("assumeRolePolicy").GetProperty("Statement")[0].GetProperty("Condition").GetProperty("StringEqualsIfExists").GetProperty("aws:SourceAccount").GetString()));
    }

    [Fact]
    public async Task Buckets_take_permissions_of_their_own()
    {
        var stack = await BackupStacks.RunAsync(change: args =>
        {
            args.AlsoResources.Add("arn:aws:s3:::*");
            args.RestoreTests.Add(new("S3"));
        });

        Assert.Equal("arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup", stack["nightly-role-buckets"]["policyArn"]);
        Assert.Equal("arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Restore", stack["nightly-restore-role-buckets"]["policyArn"]);
    }

    [Fact]
    public async Task Restoring_is_tested_every_week_from_the_latest_backup()
    {
        var stack = await BackupStacks.RunAsync(change: args => args.RestoreTests.Add(new("Aurora") { KeepHours = 2, Metadata = { ["dbSubnetGroupName"] = "orders" } }));

        var plan = stack["nightly-restore-plan"];
        Assert.Equal("cron(0 14 ? * SUN *)", plan["scheduleExpression"]);
        Assert.Equal("LATEST_WITHIN_WINDOW", plan["recoveryPointSelection.algorithm"]);
        Assert.Matches("^[A-Za-z0-9_]{1,50}$", (string)plan["name"]!);
        var selection = stack["nightly-restore-aurora"];
        Assert.Matches("^[A-Za-z0-9_]{1,50}$", (string)selection["name"]!);
        Assert.Equal("Aurora", selection["protectedResourceType"]);
        Assert.Equal("aws:ResourceTag/stack", selection["protectedResourceConditions.stringEquals.0.key"]);
        Assert.Equal("orders", selection["restoreMetadataOverrides.dbSubnetGroupName"]);
        Assert.Equal(2.0, selection["validationWindowHours"]);
    }

    [Fact]
    public async Task Longest_name_fits_what_Pulumi_adds()
    {
        var name = new string('x', InfraComponent.MaxNameLength);
        var stack = await TestStack.RunAsync(() => _ = new Backup(name, new() { CopyToRegion = "eu-central-1", RestoreTests = { new("EFS") } }));

        // AWS Backup takes 50 characters; Pulumi adds a hyphen and seven.
        string[] named = ["aws:backup/vault:Vault", "aws:backup/plan:Plan", "aws:backup/selection:Selection"];
        Assert.All(stack.Resources.Where(resource => named.Contains(resource.Type)), resource => Assert.InRange(resource.Name.Length + 8, 1, 50));
        Assert.Matches("^[A-Za-z0-9_]{1,50}$", (string)stack[$"{name}-restore-plan"]["name"]!);
    }
}
