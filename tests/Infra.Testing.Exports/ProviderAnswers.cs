using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Testing.Exports;

/// <summary>What providers decide: ids and computed texts in the forms that the clouds use, and defaults that they note among the inputs.</summary>
internal static class ProviderAnswers
{
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["aws:ec2/vpc:Vpc"] = "vpc-0{16}",
        ["aws:ec2/subnet:Subnet"] = "subnet-0{16}",
        ["aws:ec2/securityGroup:SecurityGroup"] = "sg-0{16}",
        ["aws:ec2/routeTable:RouteTable"] = "rtb-0{16}",
        ["aws:ec2/route:Route"] = "r-rtb-0{16}",
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = "rtbassoc-0{16}",
        ["aws:ec2/internetGateway:InternetGateway"] = "igw-0{16}",
        ["aws:ec2/natGateway:NatGateway"] = "nat-0{16}",
        ["aws:ec2/eip:Eip"] = "eipalloc-0{16}",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "vpce-0{16}",
        ["aws:ec2/flowLog:FlowLog"] = "fl-0{16}",
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = "sgr-0{16}",
        ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = "sgr-0{16}",
        ["aws:efs/fileSystem:FileSystem"] = "fs-0{16}",
        ["aws:efs/mountTarget:MountTarget"] = "fsmt-0{16}",
        ["aws:efs/accessPoint:AccessPoint"] = "fsap-0{16}",
        ["aws:cloudfront/distribution:Distribution"] = "E{13}",
        ["aws:cloudfront/originAccessControl:OriginAccessControl"] = "E{13}",
        ["aws:route53/zone:Zone"] = "Z0{16}",
    };

    public static string IdOf(string type, string name, string hash)
    {
        if (!Ids.TryGetValue(type, out var pattern))
        {
            return type.StartsWith("aws:kms/", StringComparison.Ordinal) ? RealCloud.GuidOf(hash) : $"{name}-{hash[..10]}";
        }

        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        return pattern[..open] + hash[..int.Parse(pattern[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture)].ToUpperInvariantIf(pattern[0] is 'E' or 'Z');
    }

    public static string TextOf(string type, string name, string path, string hash, string account, string region)
    {
        var service = type.Split(':') is [_, var module, ..] ? module.Split('/')[0] : "aws";
        return path switch
        {
            _ when path.EndsWith("rn", StringComparison.Ordinal) && path.EndsWith("arn", StringComparison.OrdinalIgnoreCase) => $"arn:aws:{service}:{region}:{account}:{name}/{hash}",
            _ when path.Contains("ndpoint", StringComparison.Ordinal) || path.Contains("ddress", StringComparison.Ordinal) || path.Contains("omain", StringComparison.Ordinal)
                || path.Contains("dns", StringComparison.OrdinalIgnoreCase) => $"{name}.c{hash[..10]}.{region}.{service}.amazonaws.com",
            "version" or "versionId" => "3",
            _ => hash,
        };
    }

    /// <summary>Flags that the program left out and that the provider stores all the same.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> DefaultsOf(PlannedResource resource) =>
        LoadedResourceShapes.Shared.Find(resource.Type) is not { } shape
            ? []
            : shape.Outputs
                .Where(output => output.Value.Type == UnknownType.Bool && shape.Takes(output.Key) && resource.Inputs.Find(output.Key) is null or NullValue)
                .Select(static output => KeyValuePair.Create<string, JsonNode?>(output.Key, false));

    private static string ToUpperInvariantIf(this string text, bool isUpper) => isUpper ? text.ToUpperInvariant() : text;
}
