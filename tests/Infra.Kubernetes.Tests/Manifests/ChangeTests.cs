using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Kubernetes.Tests;

/// <summary>What a change of a program changes in the cluster, and nothing else.</summary>
public class ChangeTests
{
    [Fact]
    public async Task Another_image_changes_one_deployment_and_nothing_else()
    {
        var changes = await CompareAsync(changed => Shop(args => args.Image = changed ? "ghcr.io/acme/shop-api:1.5.0" : KubernetesStacks.Image));

        Assert.Equal(["Update api-deployment"], changes.Select(Describe));
        Assert.Equal(
            [
                "metadata.labels[\"app.kubernetes.io/version\"]", "spec.template.metadata.labels[\"app.kubernetes.io/version\"]",
                "spec.template.spec.containers[api].image",
            ],
            changes[0].Properties.Select(property => property.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_content_of_a_file_replaces_the_pods()
    {
        var changes = await CompareAsync(changed => Shop(args => args.Files["/app/shop.json"] = changed ? "{\"currency\":\"CHF\"}" : "{\"currency\":\"EUR\"}"));

        Assert.Equal(["api-deployment", "api-files"], changes.Select(change => change.Resource.Name));
        Assert.Contains(changes[0].Properties, property => property.Path.Contains("checksum/files", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_variable_replaces_the_pods()
    {
        var changes = await CompareAsync(changed => Shop(args => args.Environment["LOG_LEVEL"] = changed ? "debug" : "info"));

        Assert.Equal(["Update api-deployment"], changes.Select(Describe));
        Assert.All(changes[0].Properties, property => Assert.StartsWith("spec.template.spec.containers[api].env", property.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_of_secrets_and_maps_are_their_own_so_that_old_pods_keep_theirs()
    {
        var objects = await KubernetesPrograms.ManifestsAsync("service with all options", Tier.Production);

        Assert.All(objects.Where(manifest => manifest.Kind is "ConfigMap" or "Secret"), manifest =>
        {
            Assert.Null(manifest.Metadata["name"]);
            Assert.True((bool)manifest.Object["immutable"]!);
        });
    }

    [Fact]
    public async Task Other_bounds_change_the_autoscaler_alone()
    {
        var changes = await CompareAsync(changed => Shop(args => args.Scaling = changed ? new() { MinReplicas = 4, MaxReplicas = 20 } : new()));

        Assert.Equal(["Update api-autoscaler"], changes.Select(Describe));
    }

    [Fact]
    public async Task A_link_changes_nothing_of_what_is_called()
    {
        var changes = await CompareAsync(changed =>
        {
            var space = KubernetesStacks.Namespace();
            var prices = KubernetesStacks.WebService("prices", space: space);
            _ = KubernetesStacks.WebService(change: args => args.Links = changed ? [prices] : [], space: space);
        });

        Assert.Equal(
            ["Create api-to-web-service-prices-in", "Create api-to-web-service-prices-out", "Update api-deployment"],
            changes.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_service_changes_nothing_of_those_that_are_there()
    {
        var changes = await CompareAsync(changed =>
        {
            var space = KubernetesStacks.Namespace();
            if (changed)
            {
                _ = KubernetesStacks.WebService("admin", space: space);
            }

            _ = KubernetesStacks.WebService(space: space);
        });

        Assert.All(changes, change => Assert.StartsWith("Create admin-", Describe(change), StringComparison.Ordinal));
    }

    private static void Shop(Action<WebServiceArgs> change)
    {
        var space = KubernetesStacks.Namespace();
        _ = KubernetesStacks.WebService(change: change, space: space);
        _ = KubernetesStacks.Worker(space: space);
    }

    private static async Task<List<ResourceChange>> CompareAsync(Action<bool> program)
    {
        var before = await GoldenPlan.PreviewAsync(() => program(false), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(() => program(true), Tier.Production);
        return [.. PlanComparison.Compare(before, after).Resources
            .Where(change => change.Resource is { IsComponent: false, IsStack: false } && change.Operation != ChangeOperation.Same)
            .OrderBy(change => change.Resource.Name, StringComparer.Ordinal)];
    }

    private static string Describe(ResourceChange change) => $"{change.Operation} {change.Resource.Name}";
}
