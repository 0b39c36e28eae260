using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class LoadBalancerIsProtectedFromDeletionTests : RuleTests<LoadBalancerIsProtectedFromDeletion>
{
    [Fact]
    public void Good_when_protected() => Passes("aws:alb/loadBalancer:LoadBalancer shop: { enableDeletionProtection: true }");

    [Fact]
    public void Good_when_omitted_in_a_sandbox() => NotApplicable("aws:lb/loadBalancer:LoadBalancer shop: { tags: { tier: sandbox } }");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:lb/loadBalancer:LoadBalancer shop: {}", "shop", "enableDeletionProtection", "The load balancer can be deleted in one step.");

    [Fact]
    public void Unknown_switch() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { enableDeletionProtection: !unknown }", "shop");
}
