using System.Globalization;

namespace Infra.Policies;

/// <summary>Questions about an address range that a property holds in CIDR form.</summary>
internal static class AddressRange
{
    // No network of anybody's own is this large, so that the world cut into halves is recognized too.
    private const int WidestIpv4 = 7;
    private const int WidestIpv6 = 3;

    private static readonly ResourceType[] WithOwnAddresses =
    [
        AwsTypes.Vpc, AwsTypes.DefaultVpc, AwsTypes.Subnet, ResourceType.Of("aws:ec2/eip:Eip"),
        ResourceType.Of("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation"),
    ];

    /// <summary>Does it take in the whole internet, or a share of it that comes to the same?</summary>
    public static Truth IsTheWorld(Property range)
    {
        if (range.Text is not { } text)
        {
            return IsOfNetwork(range) ? Truth.Of(false, range) : range.Is("0.0.0.0/0");
        }

        var slash = text.LastIndexOf('/');
        if (slash < 0 || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix))
        {
            return range.Is("0.0.0.0/0");
        }

        var isIpv6 = text.Contains(':', StringComparison.Ordinal) && !text.Contains("${", StringComparison.Ordinal);
        return Truth.Of(prefix <= (isIpv6 ? WidestIpv6 : WidestIpv4), range);
    }

    /// <summary>Does one of the ranges take in the whole internet?</summary>
    public static Truth HasTheWorld(Property ranges) => ranges.Any(IsTheWorld);

    // The addresses of a VPC or subnet are not known before deployment, but they are certainly not all.
    private static bool IsOfNetwork(Property range) =>
        range.Value is Plans.ReferenceValue reference
        && range.Resource?.Graph.Find(reference.Urn) is { } target
        && Array.Exists(WithOwnAddresses, type => type.Matches(target.Type));
}
