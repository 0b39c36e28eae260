using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class FileSystemPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => FileSystemStacks.Create(tier), tier, "uploads");

        Snapshot.Match(plan, $"FileSystem.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "uploads");

        Snapshot.Match(plan, "FileSystem.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add((await FileSystemStacks.RunAsync(tier)).Stack);
        }

        ComponentPagesTests.AssertFresh("file-system", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(FileSystemArgs)),
            ["folder"] = GeneratedSections.Arguments(typeof(FileSystemFolder)),
            ["defaults"] = GeneratedSections.Defaults(FileSystemDefaults.For),
            ["resources"] = GeneratedSections.Resources("uploads", stacks),
            ["signals"] = GeneratedSections.Signals(FileSystemAlarms.For(FileSystemThroughput.Bursting)),
        });
    }

    private static FileSystem CreateWithAllOptions() => FileSystemStacks.Create(Tier.Production, args =>
    {
        args.Folders["images"] = new() { Path = "/shop/images", UserId = 2000, GroupId = 3000 };
        args.Folders["reports"] = new();
        args.Throughput = FileSystemThroughput.Provisioned;
        args.ProvisionedMiBps = 64;
        args.InfrequentAccessAfterDays = 7;
        args.Backups = false;
        args.ReplicaRegion = "eu-central-1";
        args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        args.DeletionProtection = false;
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.MountTarget = (child, _) => child.IpAddressType = "IPV4_ONLY";
    });
}
