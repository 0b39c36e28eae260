namespace Infra.Policies.Tests.Reading;

public sealed class ResourceViewTests
{
    [Fact]
    public void A_tag_is_the_resources_own_or_one_of_its_provider()
    {
        var graph = Plans.Graph("""
            pulumi:providers:aws main: { defaultTags: !json { tags: { owner: platform, tier: staging } } }
            pulumi:providers:aws typed: { defaultTags: { tags: { owner: typed } } }
            aws:s3/bucket:Bucket data: { tags: { tier: production }, $options: { provider: main } }
            aws:s3/bucket:Bucket more: { $options: { provider: typed } }
            aws:s3/bucket:Bucket plain: { tags: { tier: sandbox } }
            """);

        Assert.Equal("production", graph.Named("data").Tag("tier").Text);
        Assert.Equal("platform", graph.Named("data").Tag("owner").Text);
        Assert.Equal("typed", graph.Named("more").Tag("owner").Text);
        Assert.True(graph.Named("plain").Tag("owner").IsMissing);
    }

    [Fact]
    public void Outputs_are_read_apart_from_inputs()
    {
        var view = Plans.View("aws:s3/bucket:Bucket data: { a: 1, $outputs: { a: 2 } }");

        Assert.Equal(1, view["a"].Number);
        Assert.Equal(2, view.Output("a").Number);
    }
}
