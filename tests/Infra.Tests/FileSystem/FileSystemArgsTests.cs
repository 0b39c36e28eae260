namespace Infra.Tests;

public class FileSystemArgsTests
{
    [Theory]
    [InlineData("Images")]
    [InlineData("1images")]
    [InlineData("a-name-that-is-much-too-long")]
    public async Task Folder_with_a_name_that_makes_no_resource(string name)
    {
        await AssertRefused(
            args => args.Folders[name] = new(),
            $"Folders[\"{name}\"] is '{name}'. Allowed: names of 1 to 24 lower-case letters, digits and hyphens, beginning with a letter. Fix: choose a plainer name, and set Path.");
    }

    [Theory]
    [InlineData("images")]
    [InlineData("/")]
    [InlineData("/images/")]
    [InlineData("/a/b/c/d/e")]
    [InlineData("/../etc")]
    public async Task Folder_with_a_path_that_EFS_does_not_take(string path)
    {
        await AssertRefused(
            args => args.Folders["images"] = new() { Path = path },
            $"Folders[\"images\"].Path is '{path}'. Allowed: a path of up to 100 characters and four levels that begins with / and does not end with it. Fix: use a path such as /uploads/images.");
    }

    [Fact]
    public async Task Folder_of_root()
    {
        await AssertRefused(
            args => args.Folders["images"] = new() { UserId = 0 },
            "Folders[\"images\"].UserId is 0. Allowed: 1 to 2147483647. Fix: use the user that the container runs as; 0 is root.");
        await AssertRefused(
            args => args.Folders["images"] = new() { GroupId = 0 },
            "Folders[\"images\"].GroupId is 0. Allowed: 1 to 2147483647. Fix: use the group that the container runs as; 0 is root.");
    }

    [Theory]
    [InlineData(null, "0")]
    [InlineData(3415, "3415")]
    public async Task Provisioned_throughput_that_is_none(int? provisioned, string shown)
    {
        await AssertRefused(
            args => (args.Throughput, args.ProvisionedMiBps) = (FileSystemThroughput.Provisioned, provisioned),
            $"ProvisionedMiBps is {shown}. Allowed: 1 to 3414. Fix: say how much to provision.");
    }

    [Fact]
    public async Task Provisioned_throughput_that_is_elastic()
    {
        await AssertRefused(
            args => args.ProvisionedMiBps = 64,
            "ProvisionedMiBps is 64. Allowed: only with Throughput = Provisioned. Fix: remove it, or set Throughput.");
    }

    [Fact]
    public async Task Lifecycle_that_EFS_does_not_have()
    {
        await AssertRefused(
            args => args.InfrequentAccessAfterDays = 20,
            "InfrequentAccessAfterDays is 20. Allowed: 1, 7, 14, 30, 60, 90, 180, 270, 365. Fix: choose one of the periods that EFS has.");
    }

    [Theory]
    [InlineData("Frankfurt")]
    [InlineData("eu-central-1a")]
    public async Task Replica_in_no_Region(string region)
    {
        await AssertRefused(
            args => args.ReplicaRegion = region,
            $"ReplicaRegion is '{region}'. Allowed: the name of a Region, such as eu-central-1. Fix: give the Region's name, not that of a zone.");
    }

    private static async Task AssertRefused(Action<FileSystemArgs> change, string problem)
    {
        var message = await FileSystemStacks.RefusedAsync(change);

        Assert.StartsWith("FileSystem 'uploads' has 1 invalid argument:", message, StringComparison.Ordinal);
        Assert.EndsWith(problem, message, StringComparison.Ordinal);
    }
}
