using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

public class NamespacePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => KubernetesStacks.Namespace(), tier, "shop");

        Snapshot.Match(plan, $"Namespace.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => KubernetesStacks.NamespaceWithAllOptions(), Tier.Production, "shop");

        Snapshot.Match(plan, "Namespace.AllOptions.plan.json");
    }
}
