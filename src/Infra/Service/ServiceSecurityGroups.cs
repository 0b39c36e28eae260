using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>The way from the load balancer to the tasks, and nothing else.</summary>
internal static class ServiceSecurityGroups
{
    /// <summary>Opens the service's port between the two groups.</summary>
    public static IEnumerable<Resource> Connect(ServiceContext service, Input<string> loadBalancer, Ec2.SecurityGroup tasks)
    {
        var port = service.Settings.Port;
        yield return PortRules.AllowOut(
            service.Children, "load-balancer-to-tasks", loadBalancer, port, "Requests to the tasks", rule => rule.ReferencedSecurityGroupId = tasks.Id);
        yield return PortRules.AllowIn(
            service.Children, "tasks-from-load-balancer", tasks.Id, port, "Requests from the load balancer", rule => rule.ReferencedSecurityGroupId = loadBalancer);
    }
}
