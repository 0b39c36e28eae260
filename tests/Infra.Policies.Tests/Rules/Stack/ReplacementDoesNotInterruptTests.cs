using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ReplacementDoesNotInterruptTests : RuleTests<ReplacementDoesNotInterrupt>
{
    [Theory]
    [InlineData("aws:lb/targetGroup:TargetGroup api: {}")]
    [InlineData("aws:lb/targetGroup:TargetGroup api: { $options: { deleteBeforeReplace: false } }")]
    public void Good_when_omitted_or_off(string plan) => Passes(plan);

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_outside_of_production(string tier) => NotApplicable($$"""
        aws:lb/targetGroup:TargetGroup api: { tags: { tier: {{tier}} }, $options: { deleteBeforeReplace: true } }
        """);

    [Fact]
    public void Good_for_what_is_protected_and_so_not_replaced() => Passes("""
        aws:rds/cluster:Cluster orders: { $options: { deleteBeforeReplace: true, protect: true } }
        """);

    [Fact]
    public void Good_for_what_neither_serves_nor_holds_data() => NotApplicable("""
        aws:iam/rolePolicy:RolePolicy api: { $options: { deleteBeforeReplace: true } }
        """);

    [Theory]
    [InlineData("aws:lb/targetGroup:TargetGroup")]
    [InlineData("aws:alb/loadBalancer:LoadBalancer")]
    [InlineData("aws:ecs/service:Service")]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("kubernetes:apps/v1:Deployment")]
    public void Bad_when_deleted_first(string type) => Violates($$"""
        {{type}} api: { $options: { deleteBeforeReplace: true } }
        """, "api", message: "A replacement deletes it before there is a new one.");

    [Fact]
    public void Bad_in_staging_by_the_configuration() => Violates("""
        aws:lb/targetGroup:TargetGroup api: { tags: { tier: staging }, $options: { deleteBeforeReplace: true } }
        """, "api", configuration: "tiers: true");

    [Fact]
    public void Unknown_properties_do_not_matter() => Passes("aws:lb/targetGroup:TargetGroup api: { port: 80, name: !unknown }");
}
