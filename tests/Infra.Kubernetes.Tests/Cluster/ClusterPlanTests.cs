using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

public class ClusterPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Cluster("main", new() { Network = new Network("shop") }), tier, "main");

        Snapshot.Match(plan, $"Cluster.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Cluster("main", new()
            {
                Network = new Network("shop"),
                Version = "1.36",
                AddOnVersions =
                {
                    ["amazon-cloudwatch-observability"] = "v5.5.0-eksbuild.1",
                    ["coredns"] = "v1.14.3-eksbuild.2",
                    ["eks-pod-identity-agent"] = "v1.3.11-eksbuild.1",
                    ["kube-proxy"] = "v1.36.0-eksbuild.2",
                    ["metrics-server"] = "v0.8.1-eksbuild.10",
                    ["vpc-cni"] = "v1.22.0-eksbuild.1",
                },
                Access =
                {
                    ["platform"] = ClusterAccess.Administrator("arn:aws:iam::123456789012:role/platform"),
                    ["shop"] = ClusterAccess.Edit("arn:aws:iam::123456789012:role/shop", "shop", "shop-jobs"),
                    ["support"] = ClusterAccess.View("arn:aws:iam::123456789012:role/support"),
                },
                AllowPublicAccess = { "203.0.113.0/24" },
                Architecture = CpuArchitecture.Arm64,
                UseSpot = true,
                EncryptionKey = new EncryptionKey("platform"),
                ServiceCidr = "10.100.0.0/16",
                NodeGroup = new() { InstanceTypes = { "m7g.large", "m6g.large" }, MinNodes = 3, MaxNodes = 6 },
                Customize = new() { Cluster = (args, _) => args.ForceUpdateVersion = false },
            }),
            Tier.Production,
            "main");

        Snapshot.Match(plan, "Cluster.AllOptions.plan.json");
    }
}
