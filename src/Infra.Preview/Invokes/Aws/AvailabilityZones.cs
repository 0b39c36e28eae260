using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Invokes.Aws;

/// <summary>Answers <c>getAvailabilityZones</c>: three zones, or those of the fixtures, less what the arguments leave out.</summary>
internal static class AvailabilityZones
{
    public static Struct Answer(FunctionCall call)
    {
        var zones = call.Account.ZonesOf(call.Region).Select((name, index) => (Name: name, Id: call.Account.ZoneIdOf(name) ?? ZoneId(call.Region, index))).ToList();
        var excludedNames = Texts(call.Args, "excludeNames");
        var excludedIds = Texts(call.Args, "excludeZoneIds");
        zones.RemoveAll(zone => excludedNames.Contains(zone.Name) || excludedIds.Contains(zone.Id));

        // All fake zones are available, opted in and plain zones, so a filter for anything else leaves none.
        if (WireValue.Text(call.Args, "state") is { Length: > 0 } state && state != "available")
        {
            zones.Clear();
        }

        foreach (var filter in Items(call.Args, "filters"))
        {
            zones.RemoveAll(zone => !Passes(filter, zone.Name, zone.Id, call.Region));
        }

        var result = call.Echo();
        result.Fields["id"] = Value.ForString(call.Region);
        result.Fields["region"] = Value.ForString(call.Region);
        result.Fields["names"] = WireValue.List(zones.Select(zone => Value.ForString(zone.Name)));
        result.Fields["zoneIds"] = WireValue.List(zones.Select(zone => Value.ForString(zone.Id)));
        result.Fields["groupNames"] = WireValue.List(zones.Count == 0 ? [] : [Value.ForString(call.Region)]);
        return result;
    }

    private static bool Passes(Struct filter, string zone, string zoneId, string region)
    {
        var values = Texts(filter, "values");
        return WireValue.Text(filter, "name") switch
        {
            "zone-name" => values.Contains(zone),
            "zone-id" => values.Contains(zoneId),
            "region-name" or "group-name" => values.Contains(region),
            "state" => values.Contains("available"),
            "opt-in-status" => values.Contains("opt-in-not-required"),
            "zone-type" => values.Contains("availability-zone"),
            _ => true,
        };
    }

    // eu-west-1 has euw1-az1, us-east-1 has use1-az1, ap-southeast-2 has apse2-az1.
    private static string ZoneId(string region, int index)
    {
        var parts = region.Split('-');
        var direction = string.Concat(parts[1..^1].Select(part => part switch
        {
            "northeast" => "ne",
            "northwest" => "nw",
            "southeast" => "se",
            "southwest" => "sw",
            _ => part[..1],
        }));
        return $"{parts[0]}{direction}{parts[^1]}-az{index + 1}";
    }

    private static HashSet<string> Texts(Struct properties, string name)
    {
        return properties.Fields.TryGetValue(name, out var value) && WireValue.Reveal(value) is { KindCase: Value.KindOneofCase.ListValue } list
            ? list.ListValue.Values.Select(item => WireValue.TryText(item, out var text) ? text : "").ToHashSet(StringComparer.Ordinal)
            : [];
    }

    private static IEnumerable<Struct> Items(Struct properties, string name)
    {
        return properties.Fields.TryGetValue(name, out var value) && WireValue.Reveal(value) is { KindCase: Value.KindOneofCase.ListValue } list
            ? list.ListValue.Values.Where(item => item.KindCase == Value.KindOneofCase.StructValue).Select(item => item.StructValue)
            : [];
    }
}
