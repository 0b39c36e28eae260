using System.Text.Json.Nodes;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Kubernetes.Tests;

/// <summary>Every object is one that the API takes: held against its schemas, as the package kubernetes-models has them.</summary>
public class SchemaTests
{
    [NodeFact]
    public async Task Every_object_is_valid_for_the_schemas_of_the_API()
    {
        var objects = new List<Manifest>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            foreach (var name in KubernetesPrograms.Names)
            {
                objects.AddRange((await KubernetesPrograms.ManifestsAsync(name, tier)).Select(manifest => manifest with { Name = $"{name} in {tier}: {manifest.Name}" }));
            }
        }

        var run = await ValidateAsync(objects);

        Assert.Equal("", run.Error);
        Assert.Equal($"{objects.Count} objects", run.RequireSuccess());
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "ConfigMap", "CronJob", "Deployment", "HTTPRoute", "HorizontalPodAutoscaler", "Ingress", "LimitRange", "Namespace", "NetworkPolicy",
                "PodDisruptionBudget", "ResourceQuota", "Secret", "Service", "ServiceAccount",
            },
            objects.Select(manifest => manifest.Kind).ToHashSet(StringComparer.Ordinal));
    }

    [NodeTheory]
    [InlineData("""{ "replicas": "three" }""", "bad: data/spec/replicas must be integer")]
    [InlineData("""{ "replica": 3 }""", "'\"replica\"' does not exist in type")]
    [InlineData("""{ "selector": null }""", "selector")]
    public async Task Object_that_the_API_refuses_is_found(string change, string expected)
    {
        var manifest = (await KubernetesPrograms.ManifestsAsync("smallest", Tier.Sandbox)).First(manifest => manifest.Kind == "Deployment");
        foreach (var (key, value) in JsonNode.Parse(change)!.AsObject())
        {
            manifest.Object["spec"]![key] = value?.DeepClone();
        }

        var run = await ValidateAsync([manifest with { Name = "bad" }]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static async Task<NodeRun> ValidateAsync(IEnumerable<Manifest> manifests)
    {
        using var folder = new TemporaryFolder();
        var entries = new JsonArray([.. manifests.Select(manifest => new JsonObject { ["name"] = manifest.Name, ["object"] = manifest.Object.DeepClone() })]);
        var file = folder.Write("objects.json", entries.ToJsonString());
        var project = await NodeProject.OpenAsync("tests", "Infra.Kubernetes.Tests", "Manifests", "schemas");
        return await project.RunAsync("validate.mjs", [file]);
    }
}
