namespace Infra.Tests;

public class StaticSiteTests
{
    [Fact]
    public async Task Every_file_but_hidden_ones_is_uploaded_under_its_path()
    {
        var stack = await StaticSiteStacks.RunAsync();

        Assert.Equal(
            [".files", ".well-known/security.txt", "404.html", "about/index.html", "assets/app.3f2a9c1b.js", "favicon.svg", "index.html", "style.css"],
            stack.OfType("aws:s3/bucketObjectv2:BucketObjectv2").Select(file => file["key"]).Cast<string>().Order(StringComparer.Ordinal));
        Assert.All(stack.OfType("aws:s3/bucketObjectv2:BucketObjectv2"), file => Assert.Equal("shop-bucket-id", file["bucket"]));
    }

    [Theory, Row("site/caching")]
    [InlineData("index.html", "text/html; charset=utf-8", "no-cache")]
    [InlineData("style.css", "text/css; charset=utf-8", "no-cache")]
    [InlineData("favicon.svg", "image/svg+xml", "no-cache")]
    [InlineData(".well-known/security.txt", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("assets/app.3f2a9c1b.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    public async Task File_has_its_type_and_is_kept_as_long_as_its_name_promises(string key, string type, string cacheControl)
    {
        var file = (await StaticSiteStacks.RunAsync())[$"shop-file-{key}"];

        Assert.Equal((type, cacheControl), (file["contentType"], file["cacheControl"]));
        Assert.Equal(64, ((string)file["sourceHash"]!).Length);
    }

    [Fact]
    public async Task Names_below_immutable_paths_are_kept_for_ever_and_pages_never()
    {
        var stack = await StaticSiteStacks.RunAsync(change: args => args.ImmutablePaths = ["/style", "about/"]);

        Assert.Equal("public, max-age=31536000, immutable", stack["shop-file-style.css"]["cacheControl"]);
        Assert.Equal("no-cache", stack["shop-file-about/index.html"]["cacheControl"]);
    }

    [Theory]
    [InlineData("jquery-validate.js", false)]
    [InlineData("facade-decade.css", false)]
    [InlineData("photo-20261121.jpg", false)]
    [InlineData("main-5F3A9C1B.js", true)]
    [InlineData("main.5f3a9c1b2d4e.chunk.js", true)]
    public async Task Hash_in_a_name_is_told_from_a_word(string name, bool isImmutable)
    {
        using var folder = new SiteOnDisk("index.html", name);

        var file = (await StaticSiteStacks.RunAsync(change: args => args.Folder = folder.Path))[$"shop-file-{name}"];

        Assert.Equal(isImmutable, ((string)file["cacheControl"]!).Contains("immutable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_come_after_all_the_files_they_may_load()
    {
        var plan = await GoldenPlan.PreviewAsync(() => StaticSiteStacks.Create(Tier.Sandbox), Tier.Sandbox);

        string[] Needs(string name) =>
            [.. plan.Resources.Single(resource => resource.Name == name).Dependencies.Select(dependency => plan.Find(dependency)!.Name).Where(other => other.StartsWith("shop-", StringComparison.Ordinal))];
        Assert.Contains("shop-manifest", Needs("shop-file-index.html"));
        Assert.Contains("shop-file-assets/app.3f2a9c1b.js", Needs("shop-manifest"));
        Assert.DoesNotContain("shop-file-about/index.html", Needs("shop-manifest"));
    }

    [Fact]
    public async Task Only_files_that_old_pages_load_outlive_a_deployment()
    {
        var plan = await GoldenPlan.PreviewAsync(() => StaticSiteStacks.Create(Tier.Sandbox), Tier.Sandbox);

        Assert.Equal(
            ["shop-file-assets/app.3f2a9c1b.js"],
            plan.Resources.Where(resource => resource.Options.RetainOnDelete == true).Select(resource => resource.Name));
    }

    [Fact]
    public async Task Page_for_what_is_missing_is_found_unless_a_route_has_answers_of_its_own()
    {
        var site = await StaticSiteStacks.RunAsync();
        Assert.Equal("/404.html", site["shop-distribution"]["customErrorResponses.0.responsePagePath"]);

        var withApi = await StaticSiteStacks.RunAsync(change: args => args.Routes["/api/*"] = new CdnOrigin("api.example.com"));
        Assert.Null(withApi["shop-distribution"]["customErrorResponses"]);
    }

    [Fact]
    public async Task Bucket_is_read_by_the_distribution_only()
    {
        var stack = await StaticSiteStacks.RunAsync(Tier.Production);

        Assert.Contains("\"aws:SourceArn\":\"arn:aws:test:eu-west-1:123456789012:shop-distribution\"", (string)stack["shop-policy"]["policy"]!, StringComparison.Ordinal);
        Assert.Equal("https://www.example.com", stack.Outputs["shop"]["url"]);
    }

    [Fact]
    public async Task Site_watches_what_its_distribution_and_its_bucket_watch()
    {
        await TestStack.RunAsync(() =>
        {
            var signals = StaticSiteStacks.Create(Tier.Production).Signals;

            Assert.Equal(
                ["error-rate", "slow-origin", "certificate-expires", "server-errors", "slow-first-byte"], signals.Select(signal => signal.Signal.Name));
            Assert.All(signals, SignalAssert.HasDimensions);
        });
    }
}
