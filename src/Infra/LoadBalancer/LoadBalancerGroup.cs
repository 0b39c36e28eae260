using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>The security group of a load balancer: clients come in, and out is only what each service adds for its own tasks.</summary>
internal sealed class LoadBalancerGroup
{
    private const string Anywhere = "0.0.0.0/0";
    public const int Http = 80;
    public const int Https = 443;

    public LoadBalancerGroup(LoadBalancerSettings settings)
    {
        Group = settings.Children.Create(
            "load-balancer-group",
            tags => new Ec2.SecurityGroupArgs { VpcId = settings.Network.VpcId, Description = $"Load balancer of {settings.Name}", Tags = tags },
            (name, args, options) => new Ec2.SecurityGroup(name, args, options),
            settings.Customize.SecurityGroup);

        var clients = settings.IsPublic ? Anywhere : settings.Network.Cidr;
        var from = settings.IsPublic ? "the internet" : "inside the network";
        var rules = new List<Resource>();
        if (settings.HasTls)
        {
            rules.Add(PortRules.AllowIn(settings.Children, "load-balancer-https", Group.Id, Https, $"HTTPS from {from}", rule => rule.CidrIpv4 = clients));
        }

        rules.Add(PortRules.AllowIn(settings.Children, "load-balancer-http", Group.Id, Http, $"HTTP from {from}", rule => rule.CidrIpv4 = clients));
        Rules = rules;
    }

    public Ec2.SecurityGroup Group { get; }

    /// <summary>The rules that let clients in, for resources that would not otherwise wait for them.</summary>
    public IReadOnlyList<Resource> Rules { get; }
}
