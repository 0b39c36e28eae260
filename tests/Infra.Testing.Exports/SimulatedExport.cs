using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Testing.Exports;

/// <summary>
/// Deploys a plan to a cloud that is not there, and exports the stack: what <c>pulumi stack export</c> would print after a deployment and a refresh. Whatever
/// the real thing does to a program's values is done here too: names get other digits, symbols become ids and ARNs, providers add defaults and computed
/// properties, AWS answers sets in another order and JSON written its own way, and secrets are ciphertext.
/// </summary>
public sealed class SimulatedExport
{
    private const string Time = "2026-03-04T05:06:07.890123456Z";

    private readonly Plan _plan;
    private readonly RealCloud _cloud;
    private readonly RealValues _values;

    private SimulatedExport(Plan plan, string account, string region)
    {
        _plan = plan;
        _cloud = new RealCloud(plan, account, region);
        _values = new RealValues(_cloud);
    }

    /// <summary>The export as JSON.</summary>
    /// <param name="plan">What is deployed.</param>
    /// <param name="account">The account that ids and ARNs are in which the plan does not know. Those that it knows are in the account that the plan was made for.</param>
    /// <param name="region">The region of the default provider.</param>
    public static string Of(Plan plan, string account = "471112345678", string region = "eu-west-1")
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new SimulatedExport(plan, account, region).Render();
    }

    private string Render()
    {
        var packages = _plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider && resource.Options.Provider is null)
            .Select(resource => resource.Package).Where(package => package != "pulumi").Distinct(StringComparer.Ordinal);
        var resources = new JsonArray([.. packages.Select(DefaultProvider), .. _plan.Resources.Select(Resource)]);
        var export = new JsonObject
        {
            ["version"] = 3,
            ["deployment"] = new JsonObject
            {
                ["manifest"] = new JsonObject { ["time"] = Time, ["magic"] = "f5a0b4d2", ["version"] = "v3.205.0" },
                ["secrets_providers"] = new JsonObject { ["type"] = "service", ["state"] = new JsonObject { ["url"] = "https://api.example.com", ["owner"] = "acme" } },
                ["resources"] = resources,
                ["metadata"] = new JsonObject(),
            },
        };
        return export.ToJsonString(new JsonSerializerOptions { WriteIndented = true, MaxDepth = 256 });
    }

    private JsonNode Resource(PlannedResource resource)
    {
        var isCustom = resource.Kind == ResourceKind.Custom;
        var state = new JsonObject { ["urn"] = resource.Urn, ["custom"] = isCustom, ["type"] = resource.Type };
        if (isCustom)
        {
            state["id"] = _cloud.IdOf(resource);
        }

        state["inputs"] = isCustom ? Inputs(resource) : new JsonObject();
        state["outputs"] = resource.IsStack ? _values.Map(_plan.Outputs, "")
            : isCustom ? Outputs(resource)
            : _values.Map(resource.Outputs, "");
        if (resource.Parent is { } parent)
        {
            state["parent"] = parent;
        }

        state["dependencies"] = Texts(resource.Dependencies);
        state["propertyDependencies"] = new JsonObject(resource.PropertyDependencies.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Texts(entry.Value))));
        AddOptions(state, resource, isCustom);
        state["created"] = Time;
        state["modified"] = Time;
        return state;
    }

    private void AddOptions(JsonObject state, PlannedResource resource, bool isCustom)
    {
        var options = resource.Options;
        if (isCustom && !resource.IsProvider && resource.Package != "pulumi")
        {
            var provider = options.Provider ?? DefaultProviderUrn(resource.Package);
            state["provider"] = $"{provider}::{RealCloud.GuidOf(provider)}";
        }

        Add("protect", options.Protect is true ? true : null);
        Add("retainOnDelete", options.RetainOnDelete is true ? true : null);
        Add("external", resource.IsRead ? true : null);
        Add("aliases", options.Aliases.Count > 0 ? Texts(options.Aliases) : null);
        Add("additionalSecretOutputs", options.AdditionalSecretOutputs.Count > 0 ? Texts(options.AdditionalSecretOutputs) : null);
        Add("ignoreChanges", options.IgnoreChanges.Count > 0 ? Texts(options.IgnoreChanges) : null);
        Add("deletedWith", options.DeletedWith);

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                state[name] = value;
            }
        }
    }

    // What a program gave, what the provider put in before it was stored, and a note of which is which.
    private JsonObject Inputs(PlannedResource resource)
    {
        if (ManifestAnswers.IsManifest(resource))
        {
            var space = (resource.Outputs.Find("metadata") as MapValue)?.Find("namespace") as StringValue;
            var name = resource.AutoNamed is null ? null : (string?)_cloud.OutputOf(resource.Urn, "metadata.name");
            return ManifestAnswers.Stored(resource.Type, _values.Map(resource.Inputs, ""), name, space?.Text);
        }

        var inputs = _values.Map(resource.Inputs, resource.Type);
        if (resource.IsProvider)
        {
            return inputs;
        }

        var defaults = new List<string>();
        if (resource.AutoNamed is { } property && !property.Contains('.', StringComparison.Ordinal))
        {
            inputs[property] = _cloud.OutputOf(resource.Urn, property)?.DeepClone();
            defaults.Add(property);
        }

        foreach (var (name, value) in ProviderAnswers.DefaultsOf(resource))
        {
            inputs[name] = value;
            defaults.Add(name);
        }

        // The AWS provider adds these two before it looks for defaults, so they are not noted as such.
        foreach (var name in (string[])["region", "tagsAll"])
        {
            if (resource.Outputs.Find(name) is { } value && !inputs.ContainsKey(name))
            {
                inputs[name] = _values.Of(value, "");
            }
        }

        inputs["__defaults"] = Texts(defaults);
        return inputs;
    }

    private JsonObject Outputs(PlannedResource resource)
    {
        if (ManifestAnswers.IsManifest(resource))
        {
            return ManifestAnswers.Live(resource.Type, Inputs(resource), resource.Urn);
        }

        var outputs = new JsonObject { ["id"] = _cloud.IdOf(resource) };
        foreach (var name in RealCloud.OutputNames(resource).Where(static name => name is not "id" and not "urn"))
        {
            outputs[name] = _cloud.OutputOf(resource.Urn, name)?.DeepClone();
        }

        outputs["__meta"] = "{\"schema_version\":\"1\",\"timeouts\":{\"create\":1200000000000}}";
        return outputs;
    }

    private JsonNode DefaultProvider(string package)
    {
        var urn = DefaultProviderUrn(package);
        var settings = new JsonObject { ["version"] = "7.8.0" };
        if (package == "aws")
        {
            settings["region"] = _cloud.Region;
            settings["skipCredentialsValidation"] = "false";
        }

        return new JsonObject
        {
            ["urn"] = urn,
            ["custom"] = true,
            ["id"] = RealCloud.GuidOf(urn),
            ["type"] = $"pulumi:providers:{package}",
            ["inputs"] = settings.DeepClone(),
            ["outputs"] = settings,
            ["created"] = Time,
            ["modified"] = Time,
        };
    }

    private string DefaultProviderUrn(string package) => $"urn:pulumi:{_plan.Stack}::{_plan.Project}::pulumi:providers:{package}::default_7_8_0";

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode?)text)]);
}
