using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecurityPropertiesAreNotIgnoredTests : RuleTests<SecurityPropertiesAreNotIgnored>
{
    [Theory]
    [InlineData("desiredCount")]
    [InlineData("tags.deployed-by")]
    [InlineData("scalingConfig.desiredSize")]
    [InlineData("masterPassword")]
    [InlineData("autoscalingPolicy")]
    public void Good_for_what_others_may_change(string path) => Passes($$"""
        aws:ecs/service:Service orders: { $options: { ignoreChanges: ["{{path}}"] } }
        """);

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ecs/service:Service orders: {}");

    [Theory]
    [InlineData("ingress")]
    [InlineData("ingress[0].cidrBlocks")]
    [InlineData("policy")]
    [InlineData("assumeRolePolicy")]
    [InlineData("publiclyAccessible")]
    [InlineData("blockPublicAcls")]
    [InlineData("storageEncrypted")]
    [InlineData("vpcSecurityGroupIds")]
    [InlineData("metadataOptions.httpTokens")]
    [InlineData("vpcConfig[\\\"endpointPublicAccess\\\"]")]
    [InlineData("*")]
    public void Bad_for_what_keeps_it_safe(string path) => Violates($$"""
        aws:ecs/service:Service orders: { $options: { ignoreChanges: [desiredCount, "{{path}}"] } }
        """, "orders");

    [Fact]
    public void Bad_says_what_is_ignored() => Violates(
        "aws:iam/role:Role orders: { $options: { ignoreChanges: [assumeRolePolicy] } }",
        "orders",
        "assumeRolePolicy",
        "Changes of assumeRolePolicy are ignored.");

    [Fact]
    public void Bad_by_the_configuration() => Violates(
        "aws:ecs/service:Service orders: { $options: { ignoreChanges: [desiredCount] } }", "orders", configuration: "properties: [desired*]");

    [Fact]
    public void Unknown_values_do_not_matter() => Violates(
        "aws:iam/role:Role orders: { $options: { ignoreChanges: [assumeRolePolicy] }, assumeRolePolicy: !unknown }", "orders");
}
