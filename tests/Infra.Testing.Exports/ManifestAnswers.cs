using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Testing.Exports;

/// <summary>
/// What pulumi-kubernetes and a cluster make of a manifest. The provider stores it written out as the typed object of Kubernetes, with a mark where it made up
/// the name, and the content of a secret in one place; the cluster answers with defaults, a status and notes of its own.
/// </summary>
internal static class ManifestAnswers
{
    private static readonly Dictionary<string, string> Status = new(StringComparer.Ordinal)
    {
        ["kubernetes:apps/v1:Deployment"] = "{}",
        ["kubernetes:autoscaling/v2:HorizontalPodAutoscaler"] = """{ "desiredReplicas": 0 }""",
        ["kubernetes:batch/v1:CronJob"] = "{}",
        ["kubernetes:core/v1:Namespace"] = "{}",
        ["kubernetes:core/v1:ResourceQuota"] = "{}",
        ["kubernetes:core/v1:Service"] = """{ "loadBalancer": {} }""",
        ["kubernetes:networking.k8s.io/v1:Ingress"] = """{ "loadBalancer": {} }""",
        ["kubernetes:policy/v1:PodDisruptionBudget"] = """{ "currentHealthy": 0, "desiredHealthy": 0, "disruptionsAllowed": 0, "expectedPods": 0 }""",
    };

    public static bool IsManifest(PlannedResource resource) => resource.Package == "kubernetes";

    /// <summary>The manifest as the provider stores it.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="manifest">What the program said; it is changed.</param>
    /// <param name="madeUpName">The name that the provider made up, or null.</param>
    /// <param name="space">The namespace that the object is in, or null for one of the whole cluster.</param>
    public static JsonObject Stored(string type, JsonObject manifest, string? madeUpName, string? space)
    {
        var metadata = Part(manifest, "metadata");
        if (madeUpName is not null)
        {
            metadata["name"] = madeUpName;
            Part(metadata, "annotations")["pulumi.com/autonamed"] = "true";
        }

        if (space is not null && !metadata.ContainsKey("namespace"))
        {
            metadata["namespace"] = space;
        }

        if (manifest.Remove("stringData", out var content))
        {
            manifest["data"] = content;
        }

        // Resources of custom definitions are stored as they are: the provider has no type for them.
        if (Status.TryGetValue(type, out var status))
        {
            manifest["status"] = JsonNode.Parse(status);
            Part(manifest, "spec");
            WriteOut(type, manifest);
        }

        Canonical(manifest);
        return manifest;
    }

    /// <summary>The object as the cluster answers, and what the provider keeps beside it.</summary>
    public static JsonObject Live(string type, JsonObject stored, string seed)
    {
        var live = (JsonObject)stored.DeepClone();
        var metadata = Part(live, "metadata");
        metadata["uid"] = RealCloud.GuidOf(seed);
        metadata["resourceVersion"] = "184467";
        metadata["generation"] = 3;
        metadata["creationTimestamp"] = "2026-03-04T05:06:07Z";
        metadata["managedFields"] = new JsonArray(new JsonObject { ["manager"] = "pulumi-kubernetes-1a2b3c4d", ["operation"] = "Apply" });
        if (type.EndsWith(":Deployment", StringComparison.Ordinal))
        {
            Part(metadata, "annotations")["deployment.kubernetes.io/revision"] = "7";
            live["status"] = new JsonObject { ["replicas"] = 3, ["readyReplicas"] = 3, ["observedGeneration"] = 3 };
        }

        foreach (var container in ContainersOf(type, live))
        {
            container["terminationMessagePath"] = "/dev/termination-log";
            container["terminationMessagePolicy"] = "File";
        }

        live["__inputs"] = stored.DeepClone();
        live["__fieldManager"] = "pulumi-kubernetes-1a2b3c4d";
        live["__initialApiVersion"] = stored["apiVersion"]?.DeepClone();
        return live;
    }

    private static void WriteOut(string type, JsonObject manifest)
    {
        if (type.EndsWith(":Deployment", StringComparison.Ordinal))
        {
            Part(Part(manifest, "spec"), "strategy");
        }

        if (type.EndsWith(":CronJob", StringComparison.Ordinal))
        {
            var job = Part(Part(manifest, "spec"), "jobTemplate");
            Part(job, "metadata");
            Part(Part(Part(job, "spec"), "template"), "metadata");
        }

        foreach (var container in ContainersOf(type, manifest))
        {
            Part(container, "resources");
        }
    }

    private static IEnumerable<JsonObject> ContainersOf(string type, JsonObject manifest)
    {
        var spec = manifest["spec"];
        var template = type.EndsWith(":CronJob", StringComparison.Ordinal) ? spec?["jobTemplate"]?["spec"]?["template"] : (spec as JsonObject)?["template"];
        return (template?["spec"]?["containers"] as JsonArray ?? []).OfType<JsonObject>();
    }

    // Amounts are written in their shortest form.
    private static void Canonical(JsonNode? node)
    {
        foreach (var (key, value) in (node as JsonObject ?? []).ToList())
        {
            if (key is "requests" or "limits" or "hard" && value is JsonObject amounts)
            {
                foreach (var (name, amount) in amounts.ToList())
                {
                    amounts[name] = Shortest(amount!.ToString());
                }
            }

            Canonical(value);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            Canonical(item);
        }
    }

    private static string Shortest(string amount)
    {
        foreach (var (unit, per, larger) in new[] { ("m", 1000, ""), ("Ki", 1024, "Mi"), ("Mi", 1024, "Gi") })
        {
            if (amount.EndsWith(unit, StringComparison.Ordinal) && int.TryParse(amount[..^unit.Length], CultureInfo.InvariantCulture, out var count) && count % per == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{count / per}{larger}");
            }
        }

        return amount;
    }

    private static JsonObject Part(JsonObject map, string name)
    {
        if (map[name] is not JsonObject part)
        {
            map[name] = part = [];
        }

        return part;
    }
}
