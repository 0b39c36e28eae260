namespace Infra.Tests;

public class StaticSiteArgsTests
{
    [Fact]
    public async Task No_folder()
    {
        await AssertRefused("", "Folder is ''. Allowed: a folder. Fix: set it to the folder with the site as it is built, such as dist.");
    }

    [Fact]
    public async Task Folder_that_is_not_there()
    {
        await AssertRefused(
            "no-such-folder",
            "Folder is 'no-such-folder'. Allowed: a folder that exists, from the program's folder on. Fix: build the site first, or correct the path.");
    }

    [Fact]
    public async Task File_in_place_of_a_folder()
    {
        using var folder = new SiteOnDisk("index.html");

        await AssertRefused(
            folder.In("index.html"), $"Folder is '{folder.In("index.html")}'. Allowed: a folder. Fix: give the folder that the file is in.");
    }

    [Fact]
    public async Task Folder_with_hidden_files_only()
    {
        using var folder = new SiteOnDisk(".gitkeep");

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.Path}'. Allowed: a folder with files; names that begin with a dot do not count. Fix: build the site first, or correct the path.");
    }

    [Fact]
    public async Task Folder_that_no_site_begins_in()
    {
        using var folder = new SiteOnDisk("dist/index.html");

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.Path}'. Allowed: a folder with index.html, which a site begins with. Fix: give the folder that has it, often dist or build.");
    }

    [Fact]
    public async Task Link_that_leads_out_of_the_folder()
    {
        using var other = new SiteOnDisk("secret.txt");
        using var folder = new SiteOnDisk("index.html");
        File.CreateSymbolicLink(folder.In("secret.txt"), other.In("secret.txt"));

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.In("secret.txt")}'. Allowed: files of the folder; this is a link that leads out of it, or nowhere. "
            + "Fix: copy what it leads to into the folder.");
    }

    [Fact]
    public async Task Link_that_leads_nowhere()
    {
        using var folder = new SiteOnDisk("index.html");
        File.CreateSymbolicLink(folder.In("gone.txt"), folder.In("was-here.txt"));

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.In("gone.txt")}'. Allowed: files of the folder; this is a link that leads out of it, or nowhere. "
            + "Fix: copy what it leads to into the folder.");
    }

    [Fact]
    public async Task Link_to_a_folder()
    {
        using var folder = new SiteOnDisk("index.html", "pages/index.html");
        Directory.CreateSymbolicLink(folder.In("again"), folder.In("pages"));

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.In("again")}'. Allowed: files and folders; this is a link to a folder, which could lead in a circle. Fix: copy the folder.");
    }

    [Fact]
    public async Task Link_inside_the_folder_is_a_file()
    {
        using var folder = new SiteOnDisk("index.html");
        File.CreateSymbolicLink(folder.In("start.html"), folder.In("index.html"));

        Assert.True((await StaticSiteStacks.RunAsync(change: args => args.Folder = folder.Path)).Has("shop-file-start.html"));
    }

    [Fact]
    public async Task Huge_file()
    {
        using var folder = new SiteOnDisk("index.html");
        using (var film = File.Create(folder.In("film.mp4")))
        {
            film.SetLength((100L << 20) + 1);
        }

        await AssertRefused(
            folder.Path,
            $"Folder is '{folder.In("film.mp4")}'. Allowed: files of up to 100 MiB. Fix: put large downloads into a Bucket of their own, behind a route.");
    }

    [Fact]
    public async Task Too_many_files()
    {
        using var folder = new SiteOnDisk(["index.html", .. Enumerable.Range(0, 2000).Select(number => $"{number}.txt")]);

        await AssertRefused(
            folder.Path,
            "Folder is '2001 files'. Allowed: up to 2000: each is a resource of the stack. "
            + "Fix: put what is not part of the site into a Bucket, or leave out source maps.");
    }

    [Fact]
    public async Task Path_longer_than_S3_takes()
    {
        var longest = string.Join('/', Enumerable.Repeat(new string('a', 200), 5)) + "/" + new string('b', 30);
        using var folder = new SiteOnDisk(["index.html", longest]);

        var message = await StaticSiteStacks.RefusedAsync(args => args.Folder = folder.Path);

        Assert.EndsWith("Allowed: paths of up to 1024 bytes. Fix: shorten the names.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_for_what_is_missing_that_is_missing_itself()
    {
        Assert.Equal(
            $"StaticSite 'shop' has 1 invalid argument:\n  - NotFoundPage is '/missing.html'. Allowed: a file of {StaticSiteStacks.Folder}. Fix: add the page, or correct its path.",
            await StaticSiteStacks.RefusedAsync(args => args.NotFoundPage = "/missing.html"));
    }

    [Fact]
    public async Task What_the_distribution_refuses_is_said_together_with_the_rest()
    {
        Assert.Equal(
            """
            StaticSite 'shop' has 2 invalid arguments:
              - Folder is 'no-such-folder'. Allowed: a folder that exists, from the program's folder on. Fix: build the site first, or correct the path.
              - Firewall.RequestLimit is 1. Allowed: 10 to 2000000000. Fix: leave room for many people behind one address.
            """,
            await StaticSiteStacks.RefusedAsync(args => (args.Folder, args.Firewall.RequestLimit) = ("no-such-folder", 1)));
    }

    private static async Task AssertRefused(string folder, string problem) => Assert.Equal(
        $"StaticSite 'shop' has 1 invalid argument:\n  - {problem}", await StaticSiteStacks.RefusedAsync(args => args.Folder = folder));
}
