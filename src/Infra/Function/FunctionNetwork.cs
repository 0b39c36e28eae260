using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>A function's place in a network: a security group that lets out to HTTPS and to what is linked, and the endpoints it needs.</summary>
internal sealed class FunctionNetwork
{
    private const string Anywhere = "0.0.0.0/0";
    private const int Https = 443;

    public FunctionNetwork(ComponentContext context, FunctionSettings settings, Network network)
    {
        Group = context.Children.Create(
            "group",
            tags => new Ec2.SecurityGroupArgs { VpcId = network.VpcId, Description = $"Function {context.Name}", Tags = tags },
            (name, args, options) => new Ec2.SecurityGroup(name, args, options),
            settings.Args.Customize.SecurityGroup);
        var rule = PortRules.AllowOut(context.Children, "https", Group.Id, Https, "HTTPS to AWS and others", rule => rule.CidrIpv4 = Anywhere);
        // Logs, traces and failed events are Lambda's business, which does not use the network.
        Required = [network, rule, .. network.RequireEndpoints(settings.Links.SelectMany(link => link.AwsServices).Distinct(StringComparer.Ordinal))];
    }

    public Ec2.SecurityGroup Group { get; }

    /// <summary>What has to be there before the first call.</summary>
    public ImmutableArray<Resource> Required { get; }
}
