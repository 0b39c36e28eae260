using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests;

public class FileSystemLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:";

    [Fact]
    public async Task Reading_and_writing_is_to_mount_one_folder()
    {
        Assert.Equal(
            [$"elasticfilesystem:ClientMount, elasticfilesystem:ClientWrite on {Arn}uploads-files {Through("data")}"],
            await LinkAssert.PermissionsAsync(() => FileSystemStacks.Create(Tier.Sandbox).ToLink()));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["FileSystems__Uploads__Path"] = "/mnt/uploads" },
            await LinkAssert.EnvironmentAsync(() => FileSystemStacks.Create(Tier.Sandbox).ToLink()));
    }

    [Fact]
    public async Task Reading_mounts_without_the_right_to_write()
    {
        Assert.Equal(
            [$"elasticfilesystem:ClientMount on {Arn}uploads-files {Through("images")}"],
            await LinkAssert.PermissionsAsync(() => WithFolders().ReadOnly("images")));
    }

    [Fact]
    public async Task Link_opens_the_port_and_carries_the_volume()
    {
        List<Link> links = [];
        var ids = new List<string>();
        await TestStack.RunAsync(() =>
        {
            var files = WithFolders();
            links = [files.ReadWrite("images"), files.ReadOnly("reports")];
        });
        foreach (var link in links)
        {
            Assert.Equal(2049, link.Port!.Port);
            ids.Add(await OutputUtilities.GetValueAsync(link.Volume!.AccessPointId.ToOutput()));
            Assert.Equal("uploads-files-id", await OutputUtilities.GetValueAsync(link.Volume.FileSystemId.ToOutput()));
        }

        Assert.Equal(["uploads-folder-images-id", "uploads-folder-reports-id"], ids);
        Assert.Equal([false, true], links.Select(link => link.Volume!.IsReadOnly));
        Assert.Equal([LinkAccess.ReadWrite, LinkAccess.ReadOnly], links.Select(link => link.Access));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("videos", "'videos'")]
    public async Task Folder_that_is_not_there_or_not_named(string? folder, string shown)
    {
        string? message = null;
        await TestStack.RunAsync(() => message = Assert.Throws<ArgumentException>(() => WithFolders().ReadWrite(folder)).Message);

        Assert.StartsWith(
            $"FileSystem 'uploads': folder is {shown}. Allowed: images, reports. Fix: name one of them, or add the folder to Folders.",
            message, StringComparison.Ordinal);
    }

    private static string Through(string folder) => $$$"""if {"StringEquals":{"elasticfilesystem:AccessPointArn":"{{{Arn}}}uploads-folder-{{{folder}}}"}}""";

    private static FileSystem WithFolders() => FileSystemStacks.Create(Tier.Sandbox, args =>
    {
        args.Folders["images"] = new();
        args.Folders["reports"] = new();
    });
}
