using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

public sealed partial class ClusterArgs
{
    // In standard support as of November 2026: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
    private const int OldestMinor = 34;
    private const int LongestAccessName = 24;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = ClusterDefaults.For(platform.Tier);
        ValidateVersion(problems, defaults);
        ValidateAccess(problems);
        ValidateEndpoint(problems);
        problems.RequireRange(nameof(MaxCpu), MaxCpu ?? defaults.MaxCpu, 4, 10_000, "take a bound on cost that leaves room for the pods");
        NodeGroup?.Validate(problems, defaults, Architecture);
        if (NodeGroup is not null && MaxCpu is not null)
        {
            problems.Add(nameof(MaxCpu), MaxCpu, "nothing for a node group, which is bound by NodeGroup.MaxNodes", "remove it");
        }

        if (Network is null)
        {
            problems.Add(nameof(Network), null, "a network", "create a Network, or name an existing one by Network.FromExisting");
            return;
        }

        ValidateNetwork(problems);
    }

    private void ValidateVersion(ArgumentProblems problems, ClusterDefaults defaults)
    {
        var version = Version ?? defaults.Version;
        if (!VersionForm().IsMatch(version) || int.Parse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) < OldestMinor)
        {
            problems.Add(nameof(Version), version, $"1.{OldestMinor} and later", "take a version that AWS still supports without extra charge");
            return;
        }

        var wanted = ClusterAddOnVersions.Of(this).ToList();
        foreach (var name in AddOnVersions.Keys.Except(wanted, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            problems.Add($"AddOnVersions[\"{name}\"]", name, $"the cluster's add-ons: {string.Join(", ", wanted)}", "remove it");
        }

        var missing = version == defaults.Version ? [] : wanted.Except(AddOnVersions.Keys, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            problems.Add(
                nameof(AddOnVersions), $"without {string.Join(", ", missing)}", $"a version of each add-on, as Version is not {defaults.Version}",
                $"look them up: aws eks describe-addon-versions --kubernetes-version {version}");
        }
    }

    private void ValidateAccess(ArgumentProblems problems)
    {
        foreach (var (name, access) in Access.OrderBy(access => access.Key, StringComparer.Ordinal))
        {
            if (name.Length > LongestAccessName || !AccessName().IsMatch(name))
            {
                problems.Add($"Access[\"{name}\"]", name, $"names of 1 to {LongestAccessName} lower-case letters, digits and single hyphens", "rename it");
            }

            if (access is { Policy: "AmazonEKSEditPolicy", Namespaces.IsEmpty: true })
            {
                problems.Add($"Access[\"{name}\"]", "Edit of all namespaces", "at least one namespace", "name the namespaces, or say Administrator");
            }

            if (access is null)
            {
                problems.Add($"Access[\"{name}\"]", null, "a ClusterAccess", "set it, or remove the name");
            }
            else if (Known.TryGet(access.PrincipalArn, out var arn) && !Known.IsSymbolic(arn) && !PrincipalArn().IsMatch(arn))
            {
                problems.Add($"Access[\"{name}\"]", arn, "the ARN of an IAM role or user: arn:aws:iam::account:role/name", "give the ARN of the role, not that of a session");
            }
        }
    }

    private void ValidateEndpoint(ArgumentProblems problems)
    {
        foreach (var cidr in AllowPublicAccess)
        {
            if (!CidrBlock.TryParse(cidr, out var range))
            {
                problems.Add(nameof(AllowPublicAccess), cidr, "ranges such as 203.0.113.0/24, by their first address", "write the range as AWS does");
            }
            else if (range.PrefixLength < 8)
            {
                problems.Add(nameof(AllowPublicAccess), cidr, "ranges of your own, from /8 to /32", "name the addresses of your offices or runners, or leave it out");
            }
        }
    }

    private void ValidateNetwork(ArgumentProblems problems)
    {
        if (Network.AvailabilityZoneCount < 2)
        {
            problems.Add(nameof(Network), Network.Name, "a network with private subnets in at least two zones", "give the network another zone");
        }

        if (!CidrBlock.TryParse(ServiceCidr, out var range) || range.PrefixLength is < 12 or > 24)
        {
            problems.Add(nameof(ServiceCidr), ServiceCidr, "a range from /12 to /24, by its first address", "leave it out, unless something that pods talk to has these addresses");
        }
        else if (range.Overlaps(CidrBlock.Parse(Network.Cidr)))
        {
            problems.Add(nameof(ServiceCidr), ServiceCidr, $"a range outside of the network's {Network.Cidr}", "take another private range, such as 172.20.0.0/16 or 10.100.0.0/16");
        }

        Network.ValidateEndpoints(problems, ClusterEndpoints.Needed);
    }

    [GeneratedRegex(@"^1\.[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VersionForm();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccessName();

    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[^\\s]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrincipalArn();
}
