namespace Infra.Tests;

public class FileSystemTests
{
    [Theory]
    [InlineData(Tier.Sandbox, 2, "DISABLED", false)]
    [InlineData(Tier.Staging, 3, "ENABLED", false)]
    [InlineData(Tier.Production, 3, "ENABLED", true)]
    public async Task Every_tier_is_encrypted_and_in_all_zones(Tier tier, int zones, string backups, bool isProtected)
    {
        var (stack, _) = await FileSystemStacks.RunAsync(tier);
        var plan = await GoldenPlan.PreviewAsync(() => FileSystemStacks.Create(tier), tier);

        Assert.Equal(true, stack["uploads-files"]["encrypted"]);
        Assert.Null(stack["uploads-files"]["availabilityZoneName"]);
        Assert.Equal("ENABLED", stack["uploads-files"]["protection.replicationOverwrite"]);
        Assert.Equal(backups, stack["uploads-backups"]["backupPolicy.status"]);
        var targets = stack.OfType("aws:efs/mountTarget:MountTarget");
        Assert.Equal(zones, targets.Select(target => target["subnetId"]).Distinct().Count());
        Assert.All(targets, target => Assert.Equal(["uploads-group-id"], target.Strings("securityGroups")));
        Assert.DoesNotContain(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => (string?)rule["securityGroupId"] == "uploads-group-id");
        Assert.Equal(isProtected, plan.Resources.Single(resource => resource.Name == "uploads-files").Options.Protect == true);
    }

    [Fact]
    public async Task Policy_refuses_plain_connections_mounts_of_everything_and_root()
    {
        var (stack, _) = await FileSystemStacks.RunAsync();

        var statements = stack["uploads-policy"].Json("policy").GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(["DenyPlainConnections", "DenyOutsideOfFolders", "DenyRoot"], statements.Select(statement => statement.GetProperty("Sid").GetString()));
        Assert.All(statements, statement =>
        {
            Assert.Equal("Deny", statement.GetProperty("Effect").GetString());
            Assert.Equal("*", statement.GetProperty("Principal").GetString());
            Assert.Equal("arn:aws:test:eu-west-1:123456789012:uploads-files", statement.GetProperty("Resource").GetString());
        });
        Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", statements[0].GetProperty("Condition").GetRawText());
        Assert.Equal("""{"Null":{"elasticfilesystem:AccessPointArn":"true"}}""", statements[1].GetProperty("Condition").GetRawText());
        Assert.Equal("elasticfilesystem:ClientRootAccess", statements[2].GetProperty("Action").GetString());
    }

    [Fact]
    public async Task Folder_makes_everybody_the_same_user()
    {
        var (stack, _) = await FileSystemStacks.RunAsync();

        var folder = Assert.Single(stack.OfType("aws:efs/accessPoint:AccessPoint"));
        Assert.Equal("/data", folder["rootDirectory.path"]);
        Assert.Equal("0750", folder["rootDirectory.creationInfo.permissions"]);
        Assert.Equal((1000.0, 1000.0), (folder["posixUser.uid"], folder["posixUser.gid"]));
        Assert.Equal((1000.0, 1000.0), (folder["rootDirectory.creationInfo.ownerUid"], folder["rootDirectory.creationInfo.ownerGid"]));
    }

    [Fact]
    public async Task Files_that_nobody_opens_move_to_cheaper_classes_one_after_the_other()
    {
        var (elastic, _) = await FileSystemStacks.RunAsync();
        var (bursting, _) = await FileSystemStacks.RunAsync(change: args => args.Throughput = FileSystemThroughput.Bursting);
        var (late, _) = await FileSystemStacks.RunAsync(change: args => args.InfrequentAccessAfterDays = 180);

        Assert.Equal(("elastic", "AFTER_30_DAYS", "AFTER_1_ACCESS", "AFTER_90_DAYS"), Lifecycle(elastic));
        Assert.Equal(("bursting", "AFTER_30_DAYS", "AFTER_1_ACCESS", null), Lifecycle(bursting));
        Assert.Equal(("elastic", "AFTER_180_DAYS", "AFTER_1_ACCESS", null), Lifecycle(late));
    }

    [Fact]
    public async Task Released_file_system_is_not_protected()
    {
        var plan = await GoldenPlan.PreviewAsync(() => FileSystemStacks.Create(Tier.Production, args => args.DeletionProtection = false), Tier.Production);

        Assert.False(plan.Resources.Single(resource => resource.Name == "uploads-files").Options.Protect == true);
    }

    private static (object?, object?, object?, object?) Lifecycle(RecordedStack stack)
    {
        var files = stack["uploads-files"];
        return (files["throughputMode"], files["lifecyclePolicies.0.transitionToIa"], files["lifecyclePolicies.1.transitionToPrimaryStorageClass"], files["lifecyclePolicies.2.transitionToArchive"]);
    }
}
