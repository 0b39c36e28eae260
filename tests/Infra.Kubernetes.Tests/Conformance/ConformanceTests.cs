using System.Text;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests.Conformance;

/// <summary>One description of a service, on ECS and on Kubernetes: what it is promised is the same.</summary>
public sealed class ConformanceTests
{
    private static readonly Dictionary<Tier, Lazy<Task<(PlanView Ecs, PlanView Kubernetes)>>> Plans = new[] { Tier.Staging, Tier.Production }.ToDictionary(
        tier => tier,
        tier => new Lazy<Task<(PlanView, PlanView)>>(async () => (await OneService.Shop.OnEcsAsync(tier), await OneService.Shop.OnKubernetesAsync(tier))));

    public static TheoryData<Tier, string> Cases
    {
        get
        {
            var cases = new TheoryData<Tier, string>();
            foreach (var guarantee in Guarantees.All)
            {
                cases.Add(Tier.Staging, guarantee.Name);
                cases.Add(Tier.Production, guarantee.Name);
            }

            return cases;
        }
    }

    public static TheoryData<string> Names => [.. Guarantees.All.Select(guarantee => guarantee.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Both_platforms_guarantee_the_same(Tier tier, string name)
    {
        var guarantee = Guarantees.All.Single(guarantee => guarantee.Name == name);
        var (ecs, kubernetes) = await Plans[tier].Value;

        var onEcs = guarantee.Ecs(ecs);
        var onKubernetes = guarantee.Kubernetes(kubernetes);

        Assert.NotNull(onEcs);
        Assert.Equal(onEcs, onKubernetes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_guaranteed_by_a_plan_of_nothing(string name)
    {
        var guarantee = Guarantees.All.Single(guarantee => guarantee.Name == name);

        Assert.Null(guarantee.Ecs(PlanView.Empty));
        Assert.Null(guarantee.Kubernetes(PlanView.Empty));
    }

    [Theory]
    [InlineData("api-deployment")]
    [InlineData("api-autoscaler")]
    [InlineData("api-budget")]
    [InlineData("api-ingress")]
    [InlineData("api-role")]
    [InlineData("shop-deny-all")]
    [InlineData("api-from-entry")]
    [InlineData("alarms-api-rules")]
    [InlineData("main-application-logs")]
    [InlineData("main-to-database-orders")]
    public async Task A_resource_that_is_missing_on_Kubernetes_is_missed(string resource)
    {
        var (_, kubernetes) = await Plans[Tier.Production].Value;

        Assert.True(kubernetes.Has(resource));
        Assert.Contains(Guarantees.All, guarantee => guarantee.Kubernetes(kubernetes.Without(resource)) != guarantee.Kubernetes(kubernetes));
    }

    [Fact]
    public async Task What_was_described_is_what_both_do()
    {
        var (ecs, _) = await Plans[Tier.Production].Value;
        var values = Guarantees.All.ToDictionary(guarantee => guarantee.Name, guarantee => guarantee.Ecs(ecs));

        Assert.Equal("3 to 9", values["It scales between the bounds that were asked for"]);
        Assert.Equal("55 %", values["It scales on processor use"]);
        Assert.Equal("/ready", values["Only copies that can work get requests"]);
        Assert.Equal("port 5432", values["A database lets in exactly its port"]);
        Assert.Equal("creeping, fast, slow", values["An objective is watched at the same burn rates"]);
    }

    [Theory]
    [InlineData("ghcr.io/acme/shop-api")]
    [InlineData("ghcr.io/acme/shop-api:latest")]
    public async Task An_image_that_moves_is_refused_on_both(string image)
    {
        var onEcs = await TestStack.RefusedAsync(() => new Service("api", new() { Network = new Network("net"), Image = image }));
        var onKubernetes = await TestStack.RefusedAsync(() => new WebService("api", new() { Namespace = new Namespace("shop"), Image = image }));

        Assert.Contains("Image is", onEcs, StringComparison.Ordinal);
        Assert.Contains("Image is", onKubernetes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_about_guarantees_is_up_to_date()
    {
        var (ecs, _) = await Plans[Tier.Production].Value;
        var text = new StringBuilder("<!-- Generated from the conformance tests. -->\n\n# Guarantees\n\n");
        text.Append("A service is promised the same whether it is a [Service](../service.md) on ECS or a [WebService](web-service.md) on Kubernetes. Tests describe one service, preview it on both\n");
        text.Append("platforms in staging and production, and compare what the two plans guarantee. The last column is what both came to in production.\n");
        foreach (var (pillar, guarantees) in new[]
        {
            ("Scalability", Guarantees.Scalability), ("Resilience", Guarantees.Resilience), ("Security", Guarantees.Security), ("Observability", Guarantees.Observability),
        })
        {
            text.Append($"\n## {pillar}\n\n| Promise | Kept on ECS by | Kept on Kubernetes by | |\n| --- | --- | --- | --- |\n");
            foreach (var guarantee in guarantees)
            {
                var value = guarantee.Ecs(ecs)!;
                var shown = value.StartsWith('{') ? "the same document" : value.Contains('_', StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal) || value.Contains('-', StringComparison.Ordinal) ? $"`{value}`" : value;
                text.Append($"| {guarantee.Name} | {guarantee.EcsMeans} | {guarantee.KubernetesMeans} | {shown} |\n");
            }
        }

        text.Append("\n## What is not the same\n\n");
        text.Append("- ECS can try a revision on a share of the requests and take it back (canary). A deployment of Kubernetes replaces pods one after the other; for canaries there are controllers such as Argo Rollouts.\n");
        text.Append("- ECS scales on requests, too, and workers by their queue. On Kubernetes that takes an adapter or KEDA, which these components leave to the cluster.\n");
        text.Append("- On ECS a secret's value is in the variable; on Kubernetes the code reads it by the ARN in `…__Arn`.\n");
        text.Append("- On ECS the load balancer counts requests and failures; on Kubernetes the service does.\n");
        Snapshot.MatchFile(text.ToString(), RepositoryRoot.Path("docs", "components", "kubernetes", "guarantees.md"));
    }
}
