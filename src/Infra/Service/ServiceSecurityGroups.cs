using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace Infra;

/// <summary>Who may talk to whom: clients to the load balancer, and the load balancer to the tasks. Nothing else.</summary>
internal sealed class ServiceSecurityGroups
{
    private const string Anywhere = "0.0.0.0/0";
    public const int Http = 80;
    public const int Https = 443;

    private readonly ServiceContext _service;
    private readonly List<Resource> _rules = [];

    public ServiceSecurityGroups(ServiceContext service, Ec2.SecurityGroup tasks)
    {
        _service = service;
        LoadBalancer = CreateGroup();

        var clients = service.Settings.IsPublic ? Anywhere : service.Network.Cidr;
        var from = service.Settings.IsPublic ? "the internet" : "inside the network";
        if (service.Settings.HasTls)
        {
            AllowIn("load-balancer-https", LoadBalancer, Https, $"HTTPS from {from}", rule => rule.CidrIpv4 = clients);
        }

        AllowIn("load-balancer-http", LoadBalancer, Http, $"HTTP from {from}", rule => rule.CidrIpv4 = clients);
        AllowOut("load-balancer-to-tasks", LoadBalancer, service.Settings.Port, "Requests to the tasks", rule => rule.ReferencedSecurityGroupId = tasks.Id);
        AllowIn("tasks-from-load-balancer", tasks, service.Settings.Port, "Requests from the load balancer", rule => rule.ReferencedSecurityGroupId = LoadBalancer.Id);
    }

    public Ec2.SecurityGroup LoadBalancer { get; }

    /// <summary>The rules, for resources that do not work without them and would not otherwise wait for them.</summary>
    public IReadOnlyList<Resource> Rules => _rules;

    private Ec2.SecurityGroup CreateGroup() => _service.Children.Create(
        "load-balancer-group",
        tags => new Ec2.SecurityGroupArgs { VpcId = _service.Network.VpcId, Description = $"Load balancer of {_service.Name}", Tags = tags },
        (name, args, options) => new Ec2.SecurityGroup(name, args, options),
        _service.Customize.LoadBalancerSecurityGroup);

    private void AllowIn(string role, Ec2.SecurityGroup group, int port, string description, Action<Vpc.SecurityGroupIngressRuleArgs> setSource) =>
        _rules.Add(PortRules.AllowIn(_service.Children, role, group.Id, port, description, setSource));

    private void AllowOut(string role, Ec2.SecurityGroup group, int port, string description, Action<Vpc.SecurityGroupEgressRuleArgs> setTarget) =>
        _rules.Add(PortRules.AllowOut(_service.Children, role, group.Id, port, description, setTarget));
}
