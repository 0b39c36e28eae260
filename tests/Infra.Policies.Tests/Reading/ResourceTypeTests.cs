namespace Infra.Policies.Tests.Reading;

public sealed class ResourceTypeTests
{
    private static readonly ResourceType Listener = ResourceType.Of("aws:lb/listener:Listener", "aws:alb/listener:Listener");

    [Theory]
    [InlineData("aws:lb/listener:Listener", true)]
    [InlineData("aws:alb/listener:Listener", true)]
    [InlineData("aws:lb/listenerRule:ListenerRule", false)]
    public void A_type_is_its_token_and_its_aliases(string token, bool expected) => Assert.Equal(expected, Listener.Matches(token));

    [Theory]
    [InlineData("aws:s3/bucket:Bucket", true)]
    [InlineData("awsx:ec2:Vpc", false)]
    [InlineData("pulumi:providers:aws", false)]
    public void A_package_is_all_of_its_types_but_its_provider(string token, bool expected) =>
        Assert.Equal(expected, ResourceType.AllOf("aws").Matches(token));

    [Fact]
    public void Everything_is_all_that_a_provider_manages_in_this_stack()
    {
        var graph = Plans.Graph("""
            pulumi:pulumi:Stack example-dev: {}
            pulumi:providers:aws main: {}
            infra:storage:Bucket shop: {}
            aws:s3/bucket:Bucket data: {}
            aws:s3/bucket:Bucket theirs: { $read: true }
            kubernetes:core/v1:Pod pod: {}
            """);

        Assert.Equal(["data", "pod"], graph.OfType(ResourceType.Everything).Select(view => view.Name).Order());
        Assert.Equal(["shop"], graph.OfType(ResourceType.AllOf("infra")).Select(view => view.Name));
        Assert.Equal(["example-dev"], graph.OfType(ResourceType.Stack).Select(view => view.Name));
    }
}
