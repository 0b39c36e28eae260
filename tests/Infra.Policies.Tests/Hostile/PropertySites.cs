using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Policies.Tests.Hostile;

/// <summary>Every place within a value at which another could stand, also within JSON text.</summary>
internal static class PropertySites
{
    /// <summary>For each resource and each place in its inputs, what makes the plan with another value there.</summary>
    public static IReadOnlyList<Func<PlanValue, Plan>> Of(Plan plan)
    {
        var sites = new List<Func<PlanValue, Plan>>();
        foreach (var resource in plan.Resources)
        {
            foreach (var (key, value) in resource.Inputs)
            {
                sites.AddRange(Of(value).Select(site => (Func<PlanValue, Plan>)(other =>
                    With(plan, plan.Resources.Select(own => own.Urn == resource.Urn ? own with { Inputs = Set(own.Inputs, key, site(other)) } : own)))));
            }
        }

        return sites;
    }

    /// <summary>The plan with other resources, in any order.</summary>
    public static Plan With(Plan plan, IEnumerable<PlannedResource> resources) => new()
    {
        Project = plan.Project,
        Stack = plan.Stack,
        Outputs = plan.Outputs,
        Symbols = plan.Symbols,
        Resources = resources.ToValueList(),
    };

    private static IEnumerable<Func<PlanValue, PlanValue>> Of(PlanValue whole)
    {
        yield return static other => other;
        IEnumerable<Func<PlanValue, PlanValue>> inner = whole switch
        {
            MapValue map => map.SelectMany(entry => Of(entry.Value).Select(site => (Func<PlanValue, PlanValue>)(other => Set(map, entry.Key, site(other))))),
            ListValue list => list.SelectMany((item, index) => Of(item).Select(site => (Func<PlanValue, PlanValue>)(other =>
                new ListValue(list.Select((own, at) => at == index ? site(other) : own).ToValueList())))),
            StringValue { Text: ['{' or '[', ..] text } when Parse(text) is { } document => Of(Read(document)).Skip(1).Select(site => (Func<PlanValue, PlanValue>)(other =>
                Write(site(other))?.ToJsonString() ?? "null")),
            _ => [],
        };
        foreach (var site in inner)
        {
            yield return site;
        }
    }

    private static MapValue Set(MapValue map, string key, PlanValue value) =>
        new(map.Select(entry => entry.Key == key ? KeyValuePair.Create(key, value) : entry));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlanValue Read(JsonNode? node) => node switch
    {
        null => PlanValue.Null,
        JsonObject map => new MapValue(map.Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value)))),
        JsonArray list => new ListValue(list.Select(Read).ToValueList()),
        JsonValue value when value.TryGetValue<bool>(out var boolean) => boolean,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node.GetValue<string>(),
    };

    // What JSON cannot hold comes as the symbol of a resource that is not there.
    private static JsonNode? Write(PlanValue value) => value switch
    {
        NullValue => null,
        BoolValue boolean => boolean.Value,
        NumberValue number => number.Value,
        StringValue text => text.Text,
        ListValue list => new JsonArray([.. list.Select(Write)]),
        MapValue map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Write(entry.Value)))),
        _ => "${gone.arn}",
    };
}
