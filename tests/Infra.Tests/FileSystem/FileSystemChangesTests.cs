using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What happens to a production file system that exists when its arguments change.</summary>
public class FileSystemChangesTests
{
    public static TheoryData<string, Action<FileSystemArgs>> HarmlessChanges => new()
    {
        { "folders", args => args.Folders["images"] = new() },
        { "throughput", args => args.Throughput = FileSystemThroughput.Bursting },
        { "lifecycle", args => args.InfrequentAccessAfterDays = 7 },
        { "backups", args => args.Backups = false },
        { "replica", args => args.ReplicaRegion = "eu-central-1" },
        { "protection", args => args.DeletionProtection = false },
    };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public async Task Change_that_keeps_the_data(string change, Action<FileSystemArgs> apply)
    {
        Assert.NotEmpty(change);

        Assert.True((await CompareAsync(apply)).Operation is ChangeOperation.Same or ChangeOperation.Update);
    }

    [Fact]
    public async Task Another_key_would_replace_it_and_is_blocked()
    {
        var change = await CompareAsync(args => args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"));

        Assert.Equal(ChangeOperation.Replace, change.Operation);
        Assert.True(change.IsBlocked);
    }

    private static async Task<ResourceChange> CompareAsync(Action<FileSystemArgs> apply)
    {
        var before = await GoldenPlan.PreviewAsync(() => FileSystemStacks.Create(Tier.Production), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(() => FileSystemStacks.Create(Tier.Production, apply), Tier.Production);
        return PlanComparison.Compare(before, after).Resources.Single(change => change.Resource.Type == "aws:efs/fileSystem:FileSystem");
    }
}
