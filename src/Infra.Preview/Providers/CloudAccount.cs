using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers;

/// <summary>Which AWS account and region the program would deploy to: what is explicit first, then the configuration, then the fixtures.</summary>
internal sealed class CloudAccount(Fixtures fixtures, IReadOnlyDictionary<string, ConfigEntry> config)
{
    public const string DefaultRegion = "us-east-1";
    public const string DefaultAccount = "123456789012";

    public string AccountId => fixtures.AccountId ?? DefaultAccount;

    /// <summary>The tags that the default provider puts on each resource, from the configuration.</summary>
    public MapValue DefaultTags { get; } = ReadDefaultTags(config);

    /// <summary>The region for a resource or call.</summary>
    /// <param name="properties">Its own properties, where a <c>region</c> goes before all else.</param>
    /// <param name="provider">The inputs of its explicit provider, or null.</param>
    public string RegionOf(Struct? properties, Struct? provider)
    {
        return TextOf(properties, "region") ?? TextOf(provider, "region")
            ?? (config.TryGetValue("aws:region", out var entry) && entry.Value.Length > 0 ? entry.Value : null)
            ?? fixtures.Region ?? DefaultRegion;
    }

    /// <summary>The availability zones of a region.</summary>
    public IReadOnlyList<string> ZonesOf(string region)
    {
        return fixtures.AvailabilityZones.Count > 0 && fixtures.AvailabilityZones.All(zone => zone.StartsWith(region, StringComparison.Ordinal))
            ? fixtures.AvailabilityZones
            : [region + "a", region + "b", region + "c"];
    }

    /// <summary>The first part of the region's ARNs.</summary>
    public static string PartitionOf(string region)
    {
        return region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
            : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
            : "aws";
    }

    /// <summary>The end of the region's host names.</summary>
    public static string DnsSuffixOf(string region) => PartitionOf(region) == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    private static string? TextOf(Struct? properties, string name)
    {
        return properties is not null && WireValue.Text(properties, name) is { Length: > 0 } text ? text : null;
    }

    private static MapValue ReadDefaultTags(IReadOnlyDictionary<string, ConfigEntry> config)
    {
        if (!config.TryGetValue("aws:defaultTags", out var entry))
        {
            return MapValue.Empty;
        }

        try
        {
            var tags = JsonParser.Default.Parse<Struct>(entry.Value).Fields.GetValueOrDefault("tags")?.StructValue;
            return tags is null
                ? MapValue.Empty
                : new MapValue(tags.Fields.Where(tag => tag.Value.HasStringValue).Select(tag => KeyValuePair.Create(tag.Key, (PlanValue)tag.Value.StringValue)));
        }
        catch (Exception problem) when (problem is InvalidJsonException or InvalidProtocolBufferException)
        {
            throw new ArgumentException("The configuration value aws:defaultTags is not JSON of the form {\"tags\": {…}}.", nameof(config), problem);
        }
    }
}
