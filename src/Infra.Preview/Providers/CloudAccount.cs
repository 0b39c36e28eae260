using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers;

/// <summary>
/// Which AWS account and region the program would deploy to: what is explicit first, then the configuration, then the fixtures, then where the stack
/// already is.
/// </summary>
internal sealed class CloudAccount(Fixtures fixtures, IReadOnlyDictionary<string, ConfigEntry> config, DeployedCloud deployed)
{
    public const string DefaultRegion = "us-east-1";
    public const string DefaultAccount = "123456789012";

    // Region, partition, end of host names.
    private static readonly (string Prefix, string Partition, string Suffix)[] Partitions =
    [
        ("cn-", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-", "aws-us-gov", "amazonaws.com"),
        ("us-iso-", "aws-iso", "c2s.ic.gov"),
        ("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
        ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
        ("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
        ("eusc-", "aws-eusc", "amazonaws.eu"),
    ];

    // A configuration that allows one account alone deploys to that one.
    private readonly string? _onlyAllowed = ReadOnlyAllowed(config);

    /// <summary>The tags that the default provider puts on each resource, from the configuration.</summary>
    public MapValue DefaultTags { get; } = ReadDefaultTags(config);

    /// <summary>The account for a resource or call.</summary>
    /// <param name="provider">Its explicit provider, or null.</param>
    public string AccountOf(RegisteredResource? provider) => fixtures.AccountId ?? deployed.AccountOf(provider?.Urn) ?? _onlyAllowed ?? DefaultAccount;

    /// <summary>The region for a resource or call.</summary>
    /// <param name="properties">Its own properties, where a <c>region</c> goes before all else.</param>
    /// <param name="provider">Its explicit provider, or null.</param>
    public string RegionOf(Struct? properties, RegisteredResource? provider)
    {
        return TextOf(properties, "region") ?? TextOf(provider?.Inputs, "region")
            ?? (provider is null ? null : deployed.RegionOf(provider.Urn))
            ?? (config.TryGetValue("aws:region", out var entry) && entry.Value.Length > 0 ? entry.Value : null)
            ?? fixtures.Region ?? deployed.RegionOf(null) ?? DefaultRegion;
    }

    /// <summary>The availability zones of a region: at least three, unless the fixtures say otherwise.</summary>
    public IReadOnlyList<string> ZonesOf(string region)
    {
        return fixtures.AvailabilityZones.Count > 0 && fixtures.AvailabilityZones.All(zone => zone.StartsWith(region, StringComparison.Ordinal))
            ? fixtures.AvailabilityZones
            : deployed.ZonesOf(region);
    }

    /// <summary>The id of a zone where the stack tells it, or null.</summary>
    public string? ZoneIdOf(string zone) => deployed.ZoneIdOf(zone);

    /// <summary>The first part of the region's ARNs.</summary>
    public static string PartitionOf(string region) => Find(region).Partition ?? "aws";

    /// <summary>The end of the region's host names.</summary>
    public static string DnsSuffixOf(string region) => Find(region).Suffix ?? "amazonaws.com";

    private static (string? Prefix, string? Partition, string? Suffix) Find(string region) =>
        Array.Find(Partitions, partition => region.StartsWith(partition.Prefix, StringComparison.Ordinal));

    private static string? TextOf(Struct? properties, string name)
    {
        return properties is not null && WireValue.Text(properties, name) is { Length: > 0 } text ? text : null;
    }

    private static string? ReadOnlyAllowed(IReadOnlyDictionary<string, ConfigEntry> config)
    {
        if (!config.TryGetValue("aws:allowedAccountIds", out var entry))
        {
            return null;
        }

        try
        {
            return JsonParser.Default.Parse<Google.Protobuf.WellKnownTypes.ListValue>(entry.Value).Values is [{ HasStringValue: true } only] ? only.StringValue : null;
        }
        catch (Exception problem) when (problem is InvalidJsonException or InvalidProtocolBufferException)
        {
            throw new ArgumentException("The configuration value aws:allowedAccountIds is not a JSON list of account numbers.", nameof(config), problem);
        }
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
