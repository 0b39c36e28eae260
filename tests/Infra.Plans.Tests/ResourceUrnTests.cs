namespace Infra.Plans.Tests;

public sealed class ResourceUrnTests
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    [Fact]
    public void Children_of_the_stack_carry_their_own_type_only()
    {
        Assert.Equal("urn:pulumi:dev::shop::infra:queue:Queue::orders", ResourceUrn.Create("dev", "shop", Stack, "infra:queue:Queue", "orders"));
    }

    [Fact]
    public void Grandchildren_carry_the_types_of_all_their_parents_below_the_stack()
    {
        var service = ResourceUrn.Create("dev", "shop", Stack, "infra:service:Service", "api");
        var balancer = ResourceUrn.Create("dev", "shop", service, "infra:service:Balancer", "api-lb");

        Assert.Equal(
            "urn:pulumi:dev::shop::infra:service:Service$infra:service:Balancer$aws:lb/listener:Listener::api-https",
            ResourceUrn.Create("dev", "shop", balancer, "aws:lb/listener:Listener", "api-https"));
    }

    [Fact]
    public void Each_part_is_read_back()
    {
        const string urn = "urn:pulumi:dev::shop::infra:service:Service$aws:lb/listener:Listener::api::https";

        Assert.Equal("dev", ResourceUrn.Stack(urn));
        Assert.Equal("shop", ResourceUrn.Project(urn));
        Assert.Equal("infra:service:Service$aws:lb/listener:Listener", ResourceUrn.QualifiedType(urn));
        Assert.Equal("aws:lb/listener:Listener", ResourceUrn.Type(urn));
        Assert.Equal("api::https", ResourceUrn.Name(urn));
    }

    [Theory]
    [InlineData("aws:s3/bucket:Bucket", "aws")]
    [InlineData("pulumi:providers:aws-native", "aws-native")]
    [InlineData("pulumi:pulumi:Stack", "pulumi")]
    [InlineData("odd", "odd")]
    public void The_package_of_a_type_is_its_first_part_and_of_a_provider_what_it_provides(string type, string package)
    {
        Assert.Equal(package, ResourceUrn.Package(type));
    }

    [Theory]
    [InlineData(Stack, true)]
    [InlineData("urn:pulumi:dev::shop::x:y:Z", false)]
    [InlineData("urn:pulumi:dev::shop::x:y:Z::", false)]
    [InlineData("arn:aws:s3:::bucket", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Text_is_a_urn_only_with_all_its_parts(string? text, bool isValid)
    {
        Assert.Equal(isValid, ResourceUrn.IsValid(text));
    }
}
