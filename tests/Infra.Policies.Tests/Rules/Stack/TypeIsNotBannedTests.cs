using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TypeIsNotBannedTests : RuleTests<TypeIsNotBanned>
{
    [Theory]
    [InlineData("aws:lb/loadBalancer:LoadBalancer")]
    [InlineData("aws:ec2/vpc:Vpc")]
    [InlineData("aws:wafv2/webAcl:WebAcl")]
    [InlineData("aws:inspector2/enabler:Enabler")]
    public void Good_for_current_types(string type) => Passes($"{type} api: {{}}");

    [Theory]
    [InlineData("aws:elb/loadBalancer:LoadBalancer")]
    [InlineData("aws:ec2/defaultVpc:DefaultVpc")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration")]
    [InlineData("aws:elasticsearch/domain:Domain")]
    [InlineData("aws:wafregional/webAcl:WebAcl")]
    public void Bad_for_outdated_types(string type) => Violates($"{type} api: {{}}", "api", message: "Resources of this type are not to be used.");

    [Fact]
    public void Bad_by_the_configuration() => Violates("aws:sqs/queue:Queue orders: {}", "orders", configuration: "types: [\"aws:sqs/*\"]");

    [Fact]
    public void Good_when_omitted_from_the_configuration() => Passes("aws:elb/loadBalancer:LoadBalancer api: {}", "types: [\"aws:sqs/*\"]");

    [Fact]
    public void Unknown_properties_do_not_matter() => Violates("aws:elb/loadBalancer:LoadBalancer api: { name: !unknown }", "api");
}
