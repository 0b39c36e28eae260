using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

public class PrometheusAlarmsPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new PrometheusAlarms("alarms", new()
            {
                Watch = { new WebService("api", new() { Namespace = new Namespace("shop"), Image = "ghcr.io/acme/api:1.0.0" }) },
                Slo = Slo.Availability(99.9),
            }),
            tier,
            "alarms");

        Snapshot.Match(plan, $"PrometheusAlarms.{tier}.plan.json");
    }
}
