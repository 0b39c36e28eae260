using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>
/// Where a stack is, learnt from its state: the AWS accounts and regions that its ARNs and providers name, and the availability zones that it uses. What its
/// program asks about them then gets the answer that the real cloud gave.
/// </summary>
public sealed partial class DeployedCloud
{
    private const int FewestZones = 3;

    private readonly FrozenDictionary<string, string> _accounts;
    private readonly FrozenDictionary<string, string> _regions;
    private readonly FrozenDictionary<string, string?> _zones;

    private DeployedCloud(FrozenDictionary<string, string> accounts, FrozenDictionary<string, string> regions, FrozenDictionary<string, string?> zones)
    {
        _accounts = accounts;
        _regions = regions;
        _zones = zones;
    }

    /// <summary>Of a stack that is nowhere yet.</summary>
    public static DeployedCloud None { get; } = new(FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string?>.Empty);

    /// <summary>Learns it.</summary>
    /// <param name="state">The stack: an export, or an earlier plan.</param>
    /// <param name="defaultProviders">The default providers of an export, which know the region of a stack without any regional resource.</param>
    public static DeployedCloud Of(Plan state, IReadOnlyList<PlannedResource> defaultProviders)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(defaultProviders);
        var accounts = new Votes();
        var regions = new Votes();
        var zones = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var resource in state.Resources.Where(static resource => resource is { IsComponent: false, IsProvider: false, IsRead: false, Package: "aws" }))
        {
            var provider = resource.Options.Provider ?? "";
            var arn = ArnOf(resource);
            accounts.Add(provider, arn.Account);
            regions.Add(provider, Text(resource, "region") ?? arn.Region);
            if (Text(resource, "availabilityZone") is { Length: > 0 } zone)
            {
                zones[zone] = Text(resource, "availabilityZoneId") ?? zones.GetValueOrDefault(zone);
            }
        }

        foreach (var provider in defaultProviders.Where(static provider => provider.Type is "pulumi:providers:aws"))
        {
            regions.Decide("", Text(provider, "region"));
        }

        if (accounts.IsEmpty)
        {
            // Some ARNs have no account, those of buckets for one. What the resources say of other resources is the next best.
            foreach (var text in state.Resources.SelectMany(static resource => Texts(resource.Inputs)))
            {
                accounts.Add("", MentionedAccount().Match(text) is { Success: true } match ? match.Groups["account"].Value : null);
            }
        }

        return new DeployedCloud(accounts.Winners(), regions.Winners(), zones.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The account that a provider deploys to, or null when nothing tells.</summary>
    /// <param name="provider">The URN of an explicit provider; null for the default one.</param>
    public string? AccountOf(string? provider) => _accounts.GetValueOrDefault(provider ?? "") ?? _accounts.GetValueOrDefault("");

    /// <summary>The region that a provider deploys to, or null when nothing tells.</summary>
    /// <param name="provider">The URN of an explicit provider; null for the default one.</param>
    public string? RegionOf(string? provider) => _regions.GetValueOrDefault(provider ?? "");

    /// <summary>The availability zones of a region: those that the stack uses, and after them as many as make three.</summary>
    public IReadOnlyList<string> ZonesOf(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var zones = _zones.Keys.Where(zone => zone.Length == region.Length + 1 && zone.StartsWith(region, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // A zone before one that is used was passed over for a reason: not every account has every zone.
        for (var next = zones.Count == 0 ? 'a' : (char)(zones[^1][^1] + 1); zones.Count < FewestZones && next <= 'z'; next++)
        {
            zones.Add(region + next);
        }

        return zones;
    }

    /// <summary>The id of a zone, such as <c>euw1-az2</c>, or null when nothing tells.</summary>
    public string? ZoneIdOf(string zone) => _zones.GetValueOrDefault(zone);

    // arn:aws:sqs:eu-west-1:123456789012:orders
    private static (string? Region, string? Account) ArnOf(PlannedResource resource)
    {
        var arn = Text(resource, "arn") ?? (resource.Id as StringValue)?.Text;
        var parts = arn?.Split(':', 6) ?? [];
        return parts is ["arn", _, _, var region, var account, _]
            ? (region.Length > 0 && !region.Contains('$', StringComparison.Ordinal) ? region : null, IsAccount(account) ? account : null)
            : (null, Text(resource, "ownerId") is { } owner && IsAccount(owner) ? owner : null);
    }

    private static IEnumerable<string> Texts(PlanValue value) => value switch
    {
        StringValue text => [text.Text],
        ListValue list => list.SelectMany(Texts),
        MapValue map => map.Values.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex("arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:(?<account>[0-9]{12}):|\"aws:SourceAccount\"\\s*:\\s*\\[?\\s*\"(?<account>[0-9]{12})\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MentionedAccount();

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    private static string? Text(PlannedResource resource, string property) => ((resource.Outputs.Find(property) ?? resource.Inputs.Find(property)) as StringValue)?.Text;

    /// <summary>What most resources of each provider say.</summary>
    private sealed class Votes
    {
        private readonly Dictionary<string, Dictionary<string, int>> _counts = new(StringComparer.Ordinal);

        public bool IsEmpty => _counts.Count == 0;

        public void Add(string provider, string? choice) => Add(provider, choice, 1);

        public void Decide(string provider, string? choice) => Add(provider, choice, int.MaxValue / 2);

        public FrozenDictionary<string, string> Winners() => _counts.ToFrozenDictionary(
            static provider => provider.Key,
            static provider => provider.Value.OrderByDescending(static choice => choice.Value).ThenBy(static choice => choice.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);

        private void Add(string provider, string? choice, int weight)
        {
            if (!string.IsNullOrEmpty(choice))
            {
                var counts = _counts.TryGetValue(provider, out var known) ? known : _counts[provider] = new Dictionary<string, int>(StringComparer.Ordinal);
                counts[choice] = counts.GetValueOrDefault(choice) + weight;
            }
        }
    }
}
