using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Kubernetes.Tests;

/// <summary>An object of a cluster as a plan has it, and as the API would get it.</summary>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="Object">The object. What is secret has no value.</param>
internal sealed record Manifest(string Name, JsonObject Object)
{
    public string Kind => (string)Object["kind"]!;

    public JsonObject Metadata => (JsonObject)Object["metadata"]!;

    /// <summary>The pods that the object makes; null for an object that makes none.</summary>
    public JsonObject? Pod => (JsonObject?)(Kind switch
    {
        "Deployment" => Object["spec"]!["template"]!["spec"],
        "CronJob" => Object["spec"]!["jobTemplate"]!["spec"]!["template"]!["spec"],
        _ => null,
    });

    public IEnumerable<JsonObject> Containers => Pod?["containers"]!.AsArray().Select(container => container!.AsObject()) ?? [];

    public static IReadOnlyList<Manifest> Of(Plan plan)
    {
        var json = JsonNode.Parse(PlanJson.ToBytes(plan))!;
        return [.. json["resources"]!.AsArray()
            .Where(resource => ((string)resource!["type"]!).StartsWith("kubernetes:", StringComparison.Ordinal))
            .Select(resource => new Manifest((string)resource!["name"]!, Reveal(resource["inputs"]!)!.AsObject()))];
    }

    // Plans mark what is secret or unknown, or refers to another resource; the API sees values.
    private static JsonNode? Reveal(JsonNode? node) => node switch
    {
        JsonObject map when map.ContainsKey("$secret") => new JsonObject(),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Reveal(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reveal)]),
        _ => node?.DeepClone(),
    };
}
