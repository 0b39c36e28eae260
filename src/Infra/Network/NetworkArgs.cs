using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra;

/// <summary>What a <see cref="Network"/> can be told. Every argument has a default by tier: see <see cref="NetworkDefaults"/>.</summary>
public sealed partial class NetworkArgs : ComponentArgs
{
    // A policy has at most 20,480 characters: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
    private const int MaxTrusted = 50;

    // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
    private static readonly string[] NotForNetworks = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4"];

    /// <summary>
    /// The network's IPv4 range, from /16 to /21. Default: <see cref="NetworkDefaults.Cidr"/>. Cannot be changed later:
    /// AWS would replace the network with everything in it. Networks that are to be peered need different ranges.
    /// </summary>
    public string? Cidr { get; set; }

    /// <summary>
    /// The zones, all by name (<c>eu-west-1a</c>) or all by id (<c>euw1-az1</c>). Append to grow; never reorder or remove from
    /// the middle. Default: the stack's <c>infra:availabilityZones</c>, else the first zones that the Region offers.
    /// </summary>
    public IList<string> AvailabilityZones { get; set; } = [];

    /// <summary>
    /// In how many zones the network has subnets: 2 to 6. Default: as many as <see cref="AvailabilityZones"/>, else
    /// <see cref="NetworkDefaults.AvailabilityZoneCount"/>.
    /// </summary>
    public int? AvailabilityZoneCount { get; set; }

    /// <summary>How private subnets reach the internet. Default: <see cref="NetworkDefaults.Nat"/>.</summary>
    public NatMode? Nat { get; set; }

    /// <summary>
    /// AWS services to reach without NAT, by the end of their endpoint's name: <c>ecr.api</c>, <c>secretsmanager</c>. Each costs
    /// by the hour and zone. S3 and DynamoDB are always there, for free; a network without NAT also gets what its workloads and their links
    /// need. Default: none.
    /// </summary>
    public IList<string> InterfaceEndpoints { get; set; } = [];

    /// <summary>
    /// Other accounts (12 digits), or the organisation (<c>o-…</c>), whose roles may use the network's endpoints besides those of this account: for code that
    /// assumes a role elsewhere. Endpoints of services that take no policy are open to all. Default: none.
    /// </summary>
    public IList<string> TrustedAccounts { get; set; } = [];

    /// <summary>Changes to single children. Default: none.</summary>
    public NetworkCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        ValidateCidr(problems);
        ValidateZones(problems, platform);
        ValidateEndpoints(problems);
        ValidateTrusted(problems);
    }

    /// <summary>The zones to use, as far as they are pinned; empty when the Region is to be asked.</summary>
    internal ImmutableArray<string> PinnedZones(PlatformSettings platform) =>
        AvailabilityZones.Count > 0 ? [.. AvailabilityZones] : platform.AvailabilityZones;

    internal int ZoneCount(PlatformSettings platform) =>
        AvailabilityZoneCount
        ?? (AvailabilityZones.Count > 0 ? AvailabilityZones.Count : NetworkDefaults.For(platform.Tier).AvailabilityZoneCount);

    private void ValidateCidr(ArgumentProblems problems)
    {
        if (Cidr is not null && (!CidrBlock.TryParse(Cidr, out var block)
            || block.PrefixLength is < AddressPlan.MinPrefixLength or > AddressPlan.MaxPrefixLength))
        {
            problems.Add(
                nameof(Cidr), Cidr,
                $"an IPv4 range from /{AddressPlan.MinPrefixLength} to /{AddressPlan.MaxPrefixLength} that begins on its own boundary, such as 10.20.0.0/16",
                "give such a range; a load balancer does not fit into the subnets of a smaller one");
        }
        else if (Cidr is not null && NotForNetworks.FirstOrDefault(taken => CidrBlock.Parse(taken).Overlaps(CidrBlock.Parse(Cidr))) is { } taken)
        {
            problems.Add(nameof(Cidr), Cidr, $"a range that AWS gives to networks, not one in {taken}", "take a private range, such as 10.20.0.0/16");
        }
    }

    private void ValidateZones(ArgumentProblems problems, PlatformSettings platform)
    {
        var zones = PinnedZones(platform);
        var argument = AvailabilityZones.Count > 0 ? nameof(AvailabilityZones) : "infra:availabilityZones";
        var isNames = zones.All(zone => ZoneName().IsMatch(zone));
        if (!isNames && !zones.All(IsZoneId))
        {
            problems.Add(argument, string.Join(", ", zones), "only names such as eu-west-1a, or only ids such as euw1-az1", "write all zones the same way");
        }

        if (zones.Distinct(StringComparer.Ordinal).Count() != zones.Length)
        {
            problems.Add(argument, string.Join(", ", zones), "each zone once", "remove the repetition");
        }

        var count = ZoneCount(platform);
        problems.RequireRange(
            nameof(AvailabilityZoneCount), count, 2, AddressPlan.MaxZones, "use at least the two zones that a load balancer needs");
        if (zones.Length > 0 && count > zones.Length)
        {
            problems.Add(argument, string.Join(", ", zones), $"at least the {count} zones that the network is to have", "add zones, or set AvailabilityZoneCount");
        }
    }

    private void ValidateEndpoints(ArgumentProblems problems)
    {
        foreach (var endpoint in InterfaceEndpoints.Where(endpoint => !EndpointName().IsMatch(endpoint)))
        {
            problems.Add(
                nameof(InterfaceEndpoints), endpoint, "the end of an endpoint's name, such as ecr.api or secretsmanager",
                "leave out com.amazonaws and the Region");
        }

        foreach (var endpoint in InterfaceEndpoints.Where(endpoint => endpoint is "s3" or "dynamodb"))
        {
            problems.Add(
                nameof(InterfaceEndpoints), endpoint, "services other than s3 and dynamodb",
                "remove it: the network always has its gateway endpoint, which is free");
        }

        problems.RequireOnce(nameof(InterfaceEndpoints), InterfaceEndpoints, "service");
    }

    private void ValidateTrusted(ArgumentProblems problems)
    {
        if (TrustedAccounts.Count > MaxTrusted)
        {
            problems.Add(nameof(TrustedAccounts), $"{TrustedAccounts.Count} ids", $"up to {MaxTrusted}, which fit into the policy of an endpoint", "name the organisation they belong to");
        }

        foreach (var account in TrustedAccounts.Where(account => !AccountOrOrganisation().IsMatch(account)))
        {
            problems.Add(nameof(TrustedAccounts), account, "ids of accounts, of 12 digits, or of an organisation, such as o-a1b2c3d4e5", "give the id, not a name or ARN");
        }

        problems.RequireOnce(nameof(TrustedAccounts), TrustedAccounts, "account");
    }

    internal static bool IsZoneId(string zone) => ZoneId().IsMatch(zone);

    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
    [GeneratedRegex("^([0-9]{12}|o-[a-z0-9]{10,32})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountOrOrganisation();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]+[a-z]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneName();

    [GeneratedRegex("^[a-z]{3,5}[0-9]+-az[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneId();

    [GeneratedRegex("^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndpointName();
}
