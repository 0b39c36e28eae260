using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Policies;

/// <summary>The JSON schema of <c>infra.policies.yaml</c>, for editors. It follows from the rules' parameters.</summary>
public static class ConfigSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text.</summary>
    public static string Render(PolicyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var rules = new JsonObject();
        foreach (var policy in catalogue.Policies.OrderBy(static policy => policy.Info.Slug, StringComparer.Ordinal))
        {
            rules[policy.Info.Slug] = Rule(policy);
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = PolicyConfig.FileName,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["name"] = new JsonObject { ["type"] = "string", ["description"] = "The name of the pack. Default: config." },
                ["extends"] = new JsonObject
                {
                    ["type"] = "array",
                    ["description"] = "The packs to start from. Default: core.",
                    ["items"] = Enum(BuiltInPacks.All.Keys.Order(StringComparer.Ordinal)),
                },
                ["tier"] = With(Enum(["sandbox", "staging", "production"]), "The tier of resources without a tier tag."),
                ["neverWaive"] = new JsonObject
                {
                    ["type"] = "array",
                    ["description"] = "Rules, by id or slug, that no waiver may cover.",
                    ["items"] = new JsonObject { ["type"] = "string" },
                },
                ["rules"] = new JsonObject
                {
                    ["type"] = "object",
                    ["description"] = "Rules by slug or id: a level, or a map of level and parameters.",
                    ["properties"] = rules,
                    ["patternProperties"] = new JsonObject { ["^INFRA-[A-Z]+-[0-9]{3}$"] = true },
                    ["additionalProperties"] = false,
                },
            },
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Rule(Policy policy)
    {
        var properties = new JsonObject { ["level"] = Level() };
        foreach (var parameter in policy.Parameters)
        {
            properties[parameter.Name] = parameter.Schema();
        }

        return new JsonObject
        {
            ["description"] = $"{policy.Info.Id}: {policy.Info.Title}",
            ["oneOf"] = new JsonArray(
                Level(),
                new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties }),
        };
    }

    private static JsonObject Level() => Enum(["disabled", "advisory", "mandatory"]);

    private static JsonObject Enum(IEnumerable<string> values) => new() { ["enum"] = new JsonArray([.. values.Select(static value => (JsonNode)value)]) };

    private static JsonObject With(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
